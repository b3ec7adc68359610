import { namesOf, type Client } from './shares'

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
   *
   * @param below names from the widest: only what waits below them is looked at.
   */
  takeHeaviest: (below?: readonly string[]) => Each | undefined
  /** How much waits below these names, from the widest. */
  sizeBelow: (names: readonly string[]) => number
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
      let branch = root
      branch.size += 1
      for (const name of [...namesOf(client), itself]) {
        const below = branch.branches.get(name) ?? emptyBranch<Each>()
        branch.branches.set(name, below)
        below.size += 1
        branch = below
      }
      branch.own.push(each)
    },
    take: () => takeNext(root),
    takeHeaviest: (below = []) =>
      sizeBelow(root, below) > 0 ? takeHeaviest(root, below) : undefined,
    sizeBelow: (names) => sizeBelow(root, names),
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

function sizeBelow<Each>(root: Branch<Each>, names: readonly string[]): number {
  let branch: Branch<Each> | undefined = root
  for (const name of names) branch = branch?.branches.get(name)
  return branch?.size ?? 0
}

/** @param below names of branches that there are. */
function takeHeaviest<Each>(
  branch: Branch<Each>,
  [wanted, ...below]: readonly string[],
): Each | undefined {
  branch.size -= 1
  const name = wanted ?? findHeaviest(branch)
  const heaviest = name === undefined ? undefined : branch.branches.get(name)
  if (name === undefined || !heaviest) return branch.own.pop()
  const taken = takeHeaviest(heaviest, below)
  if (heaviest.size === 0) branch.branches.delete(name)
  return taken
}

/** The name of the branch with most, of equals the last; undefined where none is below. */
function findHeaviest<Each>({ branches }: Branch<Each>): string | undefined {
  let heaviest: [string, number] | undefined
  for (const [name, { size }] of branches) {
    if (size >= (heaviest?.[1] ?? 0)) heaviest = [name, size]
  }
  return heaviest?.[0]
}
