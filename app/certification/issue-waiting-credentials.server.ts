import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import { selectUnissued } from './data/status-list-entries'
import { ensureCredential } from './ensure-credential.server'

/** How many are looked up at a time. */
const page = 50

export type IssueWaiting = {
  /** Only certificates awarded since then: older ones get their credential when it is first needed. */
  since: Date
  /** Whether to leave off; asked before each one. */
  isStopped: () => boolean
  /** How much of the time to rest for others' work, in parts of the time that is worked. */
  rest: number
}

/**
 * Issues the credentials of new certificates, off the path of the hand-in that earned them. One that cannot be issued is
 * told and passed over.
 *
 * @returns how many were issued.
 */
export async function issueWaitingCredentials(
  services: Pick<Services, 'database' | 'keys' | 'log'>,
  { since, isStopped, rest }: IssueWaiting,
): Promise<number> {
  let issued = 0
  // Ids are in the order of time (UUID version 7); this one is the first of its millisecond.
  let after = uuid({ msecs: since.getTime(), seq: 0, random: new Uint8Array(16) })
  for (;;) {
    const waiting = await selectUnissued(services.database.read, after, page)
    for (const id of waiting) {
      if (isStopped()) return issued
      after = id
      const began = performance.now()
      try {
        await ensureCredential(services, id)
        issued++
      } catch (error) {
        services.log.error({ err: error, certificateId: id }, 'credential not issued')
      }
      await pause((performance.now() - began) * rest)
    }
    if (waiting.length < page) return issued
  }
}
