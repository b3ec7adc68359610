import { namesOf, type Client } from '../work/shares'

/** A place that somebody holds. */
export type Place = {
  /** Something is being done in it: it is taken away last. */
  begin: () => void
  /** What was begun is done. */
  end: () => void
  /** Gives it back. */
  leave: () => void
}

type Held = {
  names: readonly string[]
  path: readonly Branch[]
  underWay: number
  lose: () => void
}

/** Those who share a name, and within it those who share the next one. */
type Branch = { count: number; within: Map<string, Branch>; resting: Set<Held>; working: Set<Held> }

/**
 * Places of which there are only so many, and of which everybody gets one: where all are taken, whoever holds most gives one up,
 * as findHeaviest says: of the widest networks the one that holds most, of those within it again, and so on. That client loses the
 * place in which nothing is done, and of these the one that has rested longest.
 *
 * Choosing it looks at the names on each level, and never at all places: whoever opens them by thousands would have that done
 * for each.
 *
 * @returns a function that gives somebody a place; `lose` is called when it is taken away, and never by `leave`.
 */
export function holdPlaces(most: number): (client: Client, lose: () => void) => Place {
  const root = newBranch()

  function remove(held: Held) {
    const { path, names } = held
    const leaf = path.at(-1)
    if (!leaf?.resting.delete(held) && !leaf?.working.delete(held)) return
    for (const branch of path) branch.count -= 1
    names.forEach((name, at) => {
      if (path[at + 1]?.count === 0) path[at]?.within.delete(name)
    })
  }

  function takeAway() {
    let branch = root
    while (branch.within.size > 0) branch = findFullest(branch)
    const [held] = branch.resting.size > 0 ? branch.resting : branch.working
    if (!held) return
    remove(held)
    held.lose()
  }

  return (client, lose) => {
    if (root.count >= most) takeAway()
    const names = namesOf(client)
    const path = enter(root, names)
    const held: Held = { names, path, underWay: 0, lose }
    const { resting, working } = path.at(-1) ?? root
    for (const branch of path) branch.count += 1
    resting.add(held)
    const isHeld = () => resting.has(held) || working.has(held)
    return {
      begin() {
        if (!isHeld()) return
        held.underWay += 1
        resting.delete(held)
        working.add(held)
      },
      end() {
        if (!isHeld()) return
        held.underWay -= 1
        if (held.underWay > 0) return
        working.delete(held)
        // At the end of those that rest.
        resting.add(held)
      },
      leave: () => remove(held),
    }
  }
}

function newBranch(): Branch {
  return { count: 0, within: new Map(), resting: new Set(), working: new Set() }
}

/** The branches from the root to a client's own, made where they are not there yet. */
function enter(root: Branch, names: readonly string[]): Branch[] {
  const path = [root]
  let branch = root
  for (const name of names) {
    const inner = branch.within.get(name) ?? newBranch()
    branch.within.set(name, inner)
    branch = inner
    path.push(branch)
  }
  return path
}

function findFullest({ within }: Branch): Branch {
  let fullest = newBranch()
  for (const branch of within.values()) if (branch.count >= fullest.count) fullest = branch
  return fullest
}
