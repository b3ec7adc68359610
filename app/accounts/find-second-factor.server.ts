import type { Services } from '../context'
import { countRecoveryCodes, findSecondFactorRow } from './data/second-factors'
import { lifetime } from './domain/lifetimes'
import { openText } from './secrecy/seal-text.server'
import { stillLasts } from '../platform/clock/from-the-future'

export type SecondFactor =
  | { kind: 'none' }
  /** Begun, and to be confirmed by a first code. The secret is for the person alone. */
  | { kind: 'begun'; secret: string }
  | { kind: 'set-up'; since: Date; recoveryCodesLeft: number }

/** How far a person has come with a second factor. */
export async function findSecondFactor(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { personId, now }: { personId: string; now: Date },
): Promise<SecondFactor> {
  const factor = await findSecondFactorRow(database.read, personId)
  if (factor?.confirmedAt) {
    const recoveryCodesLeft = await countRecoveryCodes(database.read, personId)
    return { kind: 'set-up', since: factor.confirmedAt, recoveryCodesLeft }
  }
  if (!factor || !stillLasts(factor.createdAt, lifetime.unconfirmedFactor, now)) {
    return { kind: 'none' }
  }
  const key = secrets.derive('second-factor-encryption')
  return { kind: 'begun', secret: openText(key, personId, factor.secretCipher) }
}
