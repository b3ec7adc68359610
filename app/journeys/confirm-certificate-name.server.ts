import { confirmName, type ConfirmNameOutcome } from '../certification/confirm-name.server'
import type { RequestContext } from '../context'
import { findEnrolment } from '../learning/find-enrolment.server'
import { awardIfEarned } from './award-if-earned.server'

export type ConfirmCertificateNameOutcome =
  | { kind: 'confirmed'; certificateCode: string | null }
  | Extract<ConfirmNameOutcome, { kind: 'refused' }>
  | { kind: 'refused'; why: 'no-such-enrolment' }

/**
 * Keeps the spelling of the name for the certificate of a person's own enrolment, and awards the
 * certificate when this was the last thing missing.
 */
export function confirmCertificateName(
  { database, keys, config, now }: Pick<RequestContext, 'database' | 'keys' | 'config' | 'now'>,
  { personId, enrolmentId, name }: { personId: string; enrolmentId: string; name: string },
): Promise<ConfirmCertificateNameOutcome> {
  return database.transaction(async (tx) => {
    const enrolment = await findEnrolment(tx, { enrolmentId, personId })
    if (!enrolment) return { kind: 'refused', why: 'no-such-enrolment' }
    const outcome = await confirmName(tx, { enrolmentId, name, now })
    if (outcome.kind === 'refused') return outcome
    const award = { personId, enrolmentId, now }
    return { kind: 'confirmed', certificateCode: await awardIfEarned(tx, { keys, config }, award) }
  })
}
