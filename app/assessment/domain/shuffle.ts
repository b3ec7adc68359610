/** Picks a whole number from 0 up to, not including, `below`; each as likely as any other. */
export type PickBelow = (below: number) => number

/** The same items in an order that is as likely as any other (Fisher-Yates, Knuth 3.4.2 P). */
export function shuffle<T>(items: readonly T[], pick: PickBelow): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = pick(last + 1)
    const [moved] = shuffled.splice(other, 1, shuffled[last] as T)
    shuffled[last] = moved as T
  }
  return shuffled
}
