import { Busy } from './busy'

export type GateBounds = {
  /** What it leads to, for the log. */
  name: string
  /** How many may be inside. */
  inside: number
  /** How many may wait, and how many of them for one client. */
  waiting: number
  waitingEach: number
  /** How long each may wait, in milliseconds. */
  timeoutMs: number
}

export type Gate = {
  /**
   * Does the work once it is the client's turn: clients take turns, however many works each of them has waiting.
   *
   * @throws Busy when too many wait, of all or of this client, or when its turn did not come in time; nothing was
   *   done then.
   */
  pass: <T>(client: string, work: () => Promise<T>) => Promise<T>
}

type Waiting = { enter: () => void }

/** Opens a gate before work that a crowd would take everything with: so much at once, so much waiting, no more. */
export function openGate({ name, inside, waiting, waitingEach, timeoutMs }: GateBounds): Gate {
  /** Whoever is first here is next; a client that had its turn goes to the end. */
  const lines = new Map<string, Waiting[]>()
  let within = 0
  let count = 0

  function leave(client: string, place: Waiting) {
    const line = lines.get(client)?.filter((each) => each !== place) ?? []
    count -= 1
    lines.delete(client)
    if (line.length > 0) lines.set(client, line)
  }

  function letIn() {
    const [next] = lines
    const [client, [place] = []] = next ?? []
    if (client === undefined || !place || within >= inside) return
    leave(client, place)
    within += 1
    place.enter()
  }

  function wait(client: string): Promise<void> {
    const line = lines.get(client) ?? []
    const seconds = Math.ceil(timeoutMs / 1000)
    if (count >= waiting || line.length >= waitingEach) throw new Busy(seconds, name)
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        enter() {
          clearTimeout(timer)
          resolve()
        },
      }
      const timer = setTimeout(() => {
        leave(client, place)
        reject(new Busy(seconds, name))
      }, timeoutMs)
      count += 1
      lines.set(client, [...line, place])
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
