import type { Services } from '../context'
import { upsertUnconfirmedFactor } from './data/second-factors'
import { sealText } from './secrecy/seal-text.server'
import { makeFactorSecret } from './secrecy/time-code.server'

export type BeginFactorOutcome =
  { kind: 'begun'; secret: string } | { kind: 'refused'; why: 'has-one' }

/**
 * Makes the secret of a second factor for somebody who has none. Nothing is asked of them until a first code has
 * confirmed it (confirmSecondFactor), within an hour; beginning again makes another secret.
 *
 * @param secret in base32, where it must be known beforehand: in the demonstration.
 */
export async function beginSecondFactor(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { personId, now, secret = makeFactorSecret() }: { personId: string; now: Date; secret?: string },
): Promise<BeginFactorOutcome> {
  const secretCipher = sealText(secrets.derive('second-factor-encryption'), personId, secret)
  const factor = { personId, secretCipher, createdAt: now }
  const begun = await database.transaction((tx) => upsertUnconfirmedFactor(tx, factor))
  return begun ? { kind: 'begun', secret } : { kind: 'refused', why: 'has-one' }
}
