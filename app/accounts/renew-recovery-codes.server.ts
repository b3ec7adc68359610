import type { Services } from '../context'
import { pathTo } from '../path-to'
import { recordAudit } from '../platform/audit/record-audit.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findPerson } from './data/people'
import { replaceRecoveryCodes } from './data/second-factors'
import { spendCode } from './give-second-factor.server'
import { writeEmail } from './emails'
import { makeRecoveryCodes } from './make-recovery-codes.server'
import { noteFactor } from './note-factor.server'
import type { RemoveOwnFactor } from './remove-own-second-factor.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type RenewCodesOutcome =
  | { kind: 'renewed'; recoveryCodes: string[] }
  | { kind: 'refused'; why: 'wrong' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/** Makes ten new recovery codes for somebody who gives their second factor once more; earlier ones are void. */
export async function renewRecoveryCodes(
  services: Pick<Services, 'config' | 'database' | 'secrets' | 'security'>,
  { personId, code, now, ...browser }: Omit<RemoveOwnFactor, 'sessionId'>,
): Promise<RenewCodesOutcome> {
  const { database, secrets, config } = services
  const turn = await takeFactorTurn(services, { ...browser, personId, now })
  if (!turn.allowed)
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const made = makeRecoveryCodes(secrets, personId)
  const outcome = await database.transaction(async (tx): Promise<RenewCodesOutcome> => {
    const by = await spendCode(tx, services, { personId, code, now })
    if (by === null) return { kind: 'refused', why: 'wrong' }
    await replaceRecoveryCodes(tx, personId, made.rows, now)
    await recordAudit(tx, {
      action: 'second-factor.codes-renewed',
      actorId: personId,
      subject: { kind: 'person', id: personId },
      detail: {},
      requestId: browser.requestId,
      now,
    })
    const person = await findPerson(tx, personId)
    if (person)
      await postEmail(tx, writeEmail(config, 'codesRenewed', person, pathTo('/account')), now)
    return { kind: 'renewed', recoveryCodes: made.codes }
  })
  if (outcome.kind === 'refused') noteFactor(services, { personId, browser, now, by: null })
  return outcome
}
