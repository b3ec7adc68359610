import type { Client } from './shares'

/**
 * A line in which clients take turns: the widest branches one after another, within each of them the next, and so on, and of one
 * client what came first. However much one of them has waiting, whoever comes from elsewhere waits for one of theirs.
 */
export type FairLine<Each> = {
  readonly size: number
  add: (client: Client, each: Each) => void
  /** Takes what is next; undefined when nothing waits. */
  take: () => Each | undefined
  /**
   * Takes away what is to be given up when too much waits: of the widest branches that with most, of those within it that with
   * most, and so on; of one client what came last. Of equals that whose turn is farthest. Undefined when nothing waits.
   */
  takeHeaviest: () => Each | undefined
}

/** What waits below one name: branches in the order of their turns, or of a client its own in the order in which they came. */
type Branch<Each> = { size: number; branches: Map<string, Branch<Each>>; own: Each[] }

/** What a client itself has waiting stands beside the branches below its name, as one of them. No name is empty. */
const itself = ''

/** Opens an empty line. */
export function openFairLine<Each>(): FairLine<Each> {
  const root: Branch<Each> = emptyBranch()
  return {
    get size() {
      return root.size
    },
    add(client, each) {
      const names = typeof client === 'string' ? [client] : client
      let branch = root
      branch.size += 1
      for (const name of [...names, itself]) {
        const below = branch.branches.get(name) ?? emptyBranch<Each>()
        branch.branches.set(name, below)
        below.size += 1
        branch = below
      }
      branch.own.push(each)
    },
    take: () => takeNext(root),
    takeHeaviest: () => takeHeaviest(root),
  }
}

function emptyBranch<Each>(): Branch<Each> {
  return { size: 0, branches: new Map(), own: [] }
}

function takeNext<Each>(branch: Branch<Each>): Each | undefined {
  if (branch.size === 0) return undefined
  branch.size -= 1
  for (const [name, below] of branch.branches) {
    branch.branches.delete(name)
    const taken = takeNext(below)
    // Behind all others: the next time it is their turn.
    if (below.size > 0) branch.branches.set(name, below)
    return taken
  }
  return branch.own.shift()
}

function takeHeaviest<Each>(branch: Branch<Each>): Each | undefined {
  if (branch.size === 0) return undefined
  branch.size -= 1
  let heaviest: [string, Branch<Each>] | null = null
  for (const each of branch.branches) if (each[1].size >= (heaviest?.[1].size ?? 0)) heaviest = each
  if (!heaviest) return branch.own.pop()
  const [name, below] = heaviest
  const taken = takeHeaviest(below)
  if (below.size === 0) branch.branches.delete(name)
  return taken
}
