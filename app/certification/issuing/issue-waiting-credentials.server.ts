import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import type { Services } from '../../context'
import { listUnissued } from '../data/status-list-entries'
import { ensureCredential } from './ensure-credential.server'

/** How many are looked up at a time. */
const page = 200

export type IssueWaiting = {
  /** Only certificates awarded since then: older ones get their credential when it is first needed. */
  since: Date
  clock: () => Date
  /** Whether to leave off; asked before each one. */
  isStopped: () => boolean
  /** Certificates that could not be issued before; those of this round are added. */
  passedOver: Set<string>
  /** How much of the time to rest for others' work, in parts of the time that is worked. */
  rest: number
}

/**
 * Issues the credentials of new certificates, off the path of the hand-in that earned them. What cannot be issued, such as
 * what a compromised key signed, is passed over and told once, all of it in one line.
 *
 * @returns how many were issued.
 */
export async function issueWaitingCredentials(
  services: Pick<Services, 'database' | 'keys' | 'log'>,
  { since, clock, isStopped, passedOver, rest }: IssueWaiting,
): Promise<number> {
  let issued = 0
  const known = passedOver.size
  let fault: unknown = null
  // Ids are in the order of time (UUID version 7); this one is the first of its millisecond.
  let after = uuid({ msecs: since.getTime(), seq: 0, random: new Uint8Array(16) })
  for (let isLast = false; !isLast && !isStopped();) {
    const waiting = await listUnissued(services.database.read, after, page)
    isLast = waiting.length < page
    for (const id of waiting) {
      if (isStopped()) break
      after = id
      if (passedOver.has(id)) continue
      const began = performance.now()
      try {
        await ensureCredential(services, id, clock())
        issued++
      } catch (error) {
        passedOver.add(id)
        fault = error
      }
      await pause((performance.now() - began) * rest)
    }
  }
  const count = passedOver.size - known
  if (count > 0) services.log.error({ err: fault, count }, 'credentials not issued')
  return issued
}
