/** How long something took each time, in milliseconds. */
export type Times = { count: number; p50: number; p99: number; total: number }

/** Does something with each of many, one after the other, and times each. */
export async function timeEach<T>(many: readonly T[], work: (one: T) => unknown): Promise<Times> {
  const times: number[] = []
  for (const one of many) {
    const began = performance.now()
    await work(one)
    times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return {
    count: times.length,
    p50: at(0.5) ?? NaN,
    p99: at(0.99) ?? NaN,
    total: times.reduce((sum, time) => sum + time, 0),
  }
}
