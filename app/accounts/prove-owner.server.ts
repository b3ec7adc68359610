import type { Services } from '../context'
import type { Visitor } from './domain/visitor'
import { spendCode } from './give-second-factor.server'
import { noteFactor } from './note-factor.server'
import { provePassword } from './prove-password.server'
import type { Browser } from './read-browser.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type OwnerProof =
  | { kind: 'proved' }
  | { kind: 'refused'; why: 'wrong' | 'code-missing' | 'code-wrong' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Asks whether somebody who is signed in is the owner of the account: by the password, and by a code where a second factor is set
 * up. Before acts after which the account could be another's, or nobody's. A code is used up by it.
 */
export async function proveOwner(
  services: Pick<Services, 'database' | 'secrets' | 'security'>,
  given: { person: Visitor; password: string; code: string; browser: Browser; now: Date },
): Promise<OwnerProof> {
  const { person, code, browser, now } = given
  const proof = await provePassword(services, given)
  if (proof.kind === 'refused' || person.secondFactor === 'none') return proof
  if (code === '') return { kind: 'refused', why: 'code-missing' }
  const personId = person.id
  const turn = await takeFactorTurn(services, { ...browser, personId, now })
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const by = await services.database.transaction((tx) =>
    spendCode(tx, services, { personId, code, now }),
  )
  noteFactor(services, { personId, browser, now, by })
  return by === null ? { kind: 'refused', why: 'code-wrong' } : { kind: 'proved' }
}
