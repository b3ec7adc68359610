import type { Services } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import { replaceRecoveryCodes } from './data/second-factors'
import { spendCode } from './give-second-factor.server'
import { makeRecoveryCodes } from './make-recovery-codes.server'
import type { RemoveOwnFactor } from './remove-own-second-factor.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type RenewCodesOutcome =
  { kind: 'renewed'; recoveryCodes: string[] } | { kind: 'refused'; why: 'wrong' | 'throttled' }

/** Makes ten new recovery codes for somebody who gives their second factor once more; earlier ones are void. */
export async function renewRecoveryCodes(
  services: Pick<Services, 'database' | 'secrets'>,
  { personId, code, address, requestId, now }: Omit<RemoveOwnFactor, 'sessionId'>,
): Promise<RenewCodesOutcome> {
  const { database, secrets } = services
  const turn = await takeFactorTurn(database, { personId, address, now })
  if (!turn.allowed) return { kind: 'refused', why: 'throttled' }
  const made = makeRecoveryCodes(secrets, personId)
  return database.transaction(async (tx): Promise<RenewCodesOutcome> => {
    const by = await spendCode(tx, services, { personId, code, now })
    if (by === null) return { kind: 'refused', why: 'wrong' }
    await replaceRecoveryCodes(tx, personId, made.rows, now)
    await recordAudit(tx, {
      action: 'second-factor.codes-renewed',
      actorId: personId,
      subject: { kind: 'person', id: personId },
      detail: {},
      requestId,
      now,
    })
    return { kind: 'renewed', recoveryCodes: made.codes }
  })
}
