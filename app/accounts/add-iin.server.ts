import type { Services } from '../context'
import { isIinReleased } from './data/iins'
import { isIinTaken, updateMissingIin } from './data/people'
import type { Iin } from './domain/iin'
import { limits } from './limits'
import { noteAssertedIin } from './note-asserted-iin.server'
import { sealIin } from './secrecy/seal-iin.server'
import { takeTurns } from './take-turns.server'

export type AddIinOutcome =
  | { kind: 'added' }
  | { kind: 'refused'; why: 'has-one' | 'not-available' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

export type AddIin = { personId: string; iin: Iin; requestId?: string; now: Date }

/**
 * Adds an IIN to a person who has none; until an officer sees a paper it rests on their word. An entry of the trail
 * says that it was added. A number that is
 * somebody's, or was taken off this person, is refused without saying so, and few may be tried: nobody is to find out by
 * this who is here.
 */
export async function addIin(
  services: Pick<Services, 'database' | 'secrets'>,
  { personId, iin, requestId, now }: AddIin,
): Promise<AddIinOutcome> {
  const { database, secrets } = services
  const turn = await takeTurns(services, [[limits.iinByPerson, personId]], now)
  if (!turn.allowed)
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const sealed = sealIin(secrets, personId, iin)
  return database.transaction(async (tx): Promise<AddIinOutcome> => {
    const { iinHash } = sealed
    if ((await isIinTaken(tx, iinHash)) || (await isIinReleased(tx, { personId, iinHash }))) {
      return { kind: 'refused', why: 'not-available' }
    }
    const added = await updateMissingIin(tx, personId, sealed)
    if (!added) return { kind: 'refused', why: 'has-one' }
    await noteAssertedIin(tx, { personId, actorId: personId, requestId, now })
    return { kind: 'added' }
  })
}
