import type { Services } from '../context'
import { postLetter } from '../platform/outbox/post-letter.server'
import { findPersonByEmail } from './data/people'
import { judgePassword, type PasswordFault } from './domain/password'
import type { Visitor } from './domain/visitor'
import { writeLetter } from './letters'
import { limits } from './limits'
import { hashPassword, verifyPassword } from './secrecy/hash-password.server'
import { storePassword } from './store-password.server'
import { takeTurns } from './take-turns.server'

export type ChangePassword = {
  person: Visitor
  current: string
  wanted: string
  /** The session that goes on; every other one ends. */
  sessionId: string | null
  now: Date
}

export type ChangeOutcome =
  | { kind: 'changed' }
  | { kind: 'refused'; why: 'current-wrong' | 'throttled' }
  | { kind: 'refused'; why: 'weak'; fault: PasswordFault }

/** Changes the password of somebody who knows the present one. Links to reset it die with it. */
export async function changePassword(
  { database, config }: Pick<Services, 'database' | 'config'>,
  { person, current, wanted, sessionId, now }: ChangePassword,
): Promise<ChangeOutcome> {
  const fault = judgePassword(wanted, person.email)
  if (fault) return { kind: 'refused', why: 'weak', fault }
  const turn = await takeTurns(database, [[limits.passwordByPerson, person.id]], now)
  if (!turn.allowed) return { kind: 'refused', why: 'throttled' }
  const known = await findPersonByEmail(database.read, person.email)
  const right = await verifyPassword(known?.passwordHash ?? null, current)
  if (!right) return { kind: 'refused', why: 'current-wrong' }
  const passwordHash = await hashPassword(wanted)
  const letter = writeLetter(config, 'changed', person, '/forgot-password')
  await database.transaction(async (tx) => {
    await storePassword(tx, { personId: person.id, passwordHash, sessionId, now })
    await postLetter(tx, letter, now)
  })
  return { kind: 'changed' }
}
