/**
 * Whom something is for: themselves, or names from the widest that they belong to down to their own (networksAround). What is
 * shared is shared between the widest first, then within each of them: a crowd with one root gets what one gets.
 */
export type Client = string | readonly string[]

/** The names of a client from the widest to its own, each told apart from the same name under another root. */
export function branchesOf(client: Client): string[] {
  const names = typeof client === 'string' ? [client] : client
  return names.map((_, at) => JSON.stringify(names.slice(0, at + 1)))
}

/** Something that is held for a client, and how much of it. */
export type Held = { branches: readonly string[]; weight: number }

/**
 * What is to be given up when too much is held: of the widest branches the heaviest, of those within it the heaviest, and so on;
 * of one client what is heaviest by itself. Among equals the last of the list. Null when nothing is held.
 */
export function findHeaviest<Each extends Held>(held: readonly Each[]): Each | null {
  let left = held
  const depth = held.reduce((most, { branches }) => Math.max(most, branches.length), 0)
  for (let level = 0; level < depth; level += 1) {
    const branchOf = ({ branches }: Each) => branches[level] ?? ''
    const weights = new Map<string, number>()
    for (const each of left) {
      weights.set(branchOf(each), (weights.get(branchOf(each)) ?? 0) + each.weight)
    }
    const heaviest = findLastMost(left, (each) => weights.get(branchOf(each)) ?? 0)
    left = left.filter((each) => heaviest !== null && branchOf(each) === branchOf(heaviest))
  }
  return findLastMost(left, ({ weight }) => weight)
}

function findLastMost<Each>(all: readonly Each[], amount: (each: Each) => number): Each | null {
  return all.reduce<Each | null>(
    (most, each) => (most === null || amount(each) >= amount(most) ? each : most),
    null,
  )
}
