import type { Services } from '../context'
import { beginSecondFactor } from './begin-second-factor.server'
import { confirmSecondFactor } from './confirm-second-factor.server'
import { codeAt } from './secrecy/time-code.server'

/**
 * Sets up a second factor whose secret is known, as its owner would with an app: for the sample people of the
 * demonstration, whom nobody could ask for a code otherwise.
 *
 * @returns the recovery codes. @throws Error when they have one.
 */
export async function setUpSecondFactor(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'security'>,
  { personId, secret, now }: { personId: string; secret: string; now: Date },
): Promise<string[]> {
  const begun = await beginSecondFactor(services, { personId, secret, now })
  if (begun.kind === 'refused') throw new Error(begun.why)
  const code = codeAt(secret, now)
  const given = { personId, sessionId: null, code, address: personId, now }
  const outcome = await confirmSecondFactor(services, given)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.recoveryCodes
}
