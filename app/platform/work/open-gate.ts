import { Busy } from './busy'
import { branchesOf, branchOf, findHeaviest, shareOf, type Client, type Held } from './shares'

export type GateBounds = {
  /** What it leads to, for the log. */
  name: string
  /** How many may be inside. */
  inside: number
  /** How many may wait, and how many of them for one client, or for all within one network. */
  waiting: number
  waitingEach: number
  /** How long each may wait, in milliseconds. */
  timeoutMs: number
}

export type Gate = {
  /**
   * Does the work once it is the client's turn: the widest branches take turns, within each of them the next, and so on,
   * however many works each has waiting. When all places are taken, or all of a network, whoever holds most of them gives up
   * the last one to whoever holds fewer.
   *
   * @throws Busy when too many wait, of all or of this client, or when its turn did not come in time; nothing was
   *   done then.
   */
  pass: <T>(client: Client, work: () => Promise<T>) => Promise<T>
}

type Waiting = Held & { enter: () => void; refuse: () => void }

/** Opens a gate before work that a crowd would take everything with: so much at once, so much waiting, no more. */
export function openGate({ name, inside, waiting, waitingEach, timeoutMs }: GateBounds): Gate {
  /** In the order in which they came. */
  let line: Waiting[] = []
  /** When each branch that waits came, or was last let in: the longer ago, the sooner it is next. */
  const turns = new Map<string, number>()
  let clock = 0
  let within = 0

  function leave(place: Waiting) {
    line = line.filter((each) => each !== place)
    const waits = new Set(line.flatMap(({ branches }) => branches))
    for (const branch of place.branches) if (!waits.has(branch)) turns.delete(branch)
  }

  function isSooner(one: Waiting, other: Waiting): boolean {
    for (const [level, branch] of one.branches.entries()) {
      const [mine = 0, theirs = 0] = [turns.get(branch), turns.get(other.branches[level] ?? '')]
      if (mine !== theirs) return mine < theirs
    }
    return false
  }

  function letIn() {
    if (line.length === 0 || within >= inside) return
    const next = line.reduce((first, each) => (isSooner(each, first) ? each : first))
    clock += 1
    for (const branch of next.branches) turns.set(branch, clock)
    leave(next)
    within += 1
    next.enter()
  }

  function wait(client: Client): Promise<void> {
    const branches = branchesOf(client)
    const busy = () => new Busy(Math.ceil(timeoutMs / 1000), name)
    const share = branchOf(shareOf(client))
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        branches,
        weight: 1,
        enter() {
          clearTimeout(timer)
          resolve()
        },
        refuse() {
          clearTimeout(timer)
          leave(place)
          reject(busy())
        },
      }
      const timer = setTimeout(place.refuse, timeoutMs)
      clock += 1
      for (const branch of branches) if (!turns.has(branch)) turns.set(branch, clock)
      line.push(place)
      const sharing = line.filter((each) => each.branches.includes(share))
      if (sharing.length > waitingEach) findHeaviest(sharing)?.refuse()
      else if (line.length > waiting) findHeaviest(line)?.refuse()
    })
  }

  return {
    async pass(client, work) {
      if (within < inside) within += 1
      else await wait(client)
      try {
        return await work()
      } finally {
        within -= 1
        letIn()
      }
    },
  }
}
