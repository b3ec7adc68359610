/**
 * Whom something is for: themselves, or names from the widest that they belong to down to their own (networksAround). What is
 * shared is shared between the widest first, then within each of them: a crowd with one root gets what one gets.
 */
export type Client = string | readonly string[] | WithinNetwork

/**
 * Somebody within a network that many share, such as one address of a carrier. What one client gets at most the network gets
 * as a whole, and within it `own` share it, from the widest name to the last: a crowd behind one address takes its
 * own places, not those of whoever is known there.
 */
export type WithinNetwork = { network: readonly string[]; own: readonly string[] }

/** The names of a client from the widest to its last. */
export function namesOf(client: Client): readonly string[] {
  if (typeof client === 'string') return [client]
  return 'network' in client ? [...client.network, ...client.own] : client
}

/** The names of what one client gets at most: of somebody within a network, those of the network. */
export function shareOf(client: Client): readonly string[] {
  return typeof client === 'object' && 'network' in client ? client.network : namesOf(client)
}

/** The names of a client from the widest to its last, each told apart from the same name under another root. */
export function branchesOf(client: Client): string[] {
  const names = namesOf(client)
  return names.map((_, at) => branchOf(names.slice(0, at + 1)))
}

/** One branch of all, by its names from the widest. */
export function branchOf(names: readonly string[]): string {
  return JSON.stringify(names)
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
    const branchAt = ({ branches }: Each) => branches[level] ?? ''
    const weights = new Map<string, number>()
    for (const each of left) {
      weights.set(branchAt(each), (weights.get(branchAt(each)) ?? 0) + each.weight)
    }
    const heaviest = findLastMost(left, (each) => weights.get(branchAt(each)) ?? 0)
    left = left.filter((each) => heaviest !== null && branchAt(each) === branchAt(heaviest))
  }
  return findLastMost(left, ({ weight }) => weight)
}

function findLastMost<Each>(all: readonly Each[], amount: (each: Each) => number): Each | null {
  return all.reduce<Each | null>(
    (most, each) => (most === null || amount(each) >= amount(most) ? each : most),
    null,
  )
}
