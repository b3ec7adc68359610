import { revokeCertificate, type RevokeOutcome } from '../certification/revoke-certificate.server'
import type { Services } from '../context'
import { withdrawEvidence } from '../eligibility/withdraw-evidence.server'

export type WithdrawCertificate = {
  /** In the spelling of parseCertificateCode. */
  code: string
  reason: string
  /** Null when it is done on the command line. */
  actorId: string | null
  now: Date
}

/**
 * Revokes a certificate and takes it out of its holder's eligibility record, in one transaction, so that
 * no record ever rests on a revoked certificate.
 */
export function withdrawCertificate(
  { database }: Pick<Services, 'database'>,
  { now, ...given }: WithdrawCertificate,
): Promise<RevokeOutcome> {
  return database.transaction(async (tx) => {
    const outcome = await revokeCertificate(tx, { ...given, now })
    if (outcome.kind === 'revoked') {
      await withdrawEvidence(tx, { certificateId: outcome.certificate.id, now })
    }
    return outcome
  })
}
