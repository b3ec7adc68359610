import { confirmName, type ConfirmNameOutcome } from '../certification/issuing/confirm-name.server'
import { findEarnedCertificate } from '../certification/issuing/find-earned-certificate.server'
import { findNameConfirmation } from '../certification/issuing/find-name-confirmation.server'
import type { RequestContext } from '../context'
import { findEnrolment } from '../learning/find-enrolment.server'
import { hasChangedSince } from '../platform/forms/seen.server'
import { awardIfEarned } from './award-if-earned.server'
import { earningTurns } from './earning-turns'

export type ConfirmCertificateNameOutcome =
  | { kind: 'confirmed'; certificateCode: string | null }
  | Extract<ConfirmNameOutcome, { kind: 'refused' }>
  | { kind: 'refused'; why: 'no-such-enrolment' | 'changedMeanwhile' }

type ConfirmName = {
  personId: string
  enrolmentId: string
  name: string
  /** What the person's page showed as confirmed before (platform/forms/seen); left out by programs, which have no page. */
  seen?: string
}

/**
 * Keeps the spelling of the name for the certificate of a person's own enrolment, and awards the
 * certificate when this was the last thing missing.
 */
export function confirmCertificateName(
  { database, keys, config, now }: Pick<RequestContext, 'database' | 'keys' | 'config' | 'now'>,
  { personId, enrolmentId, name, seen }: ConfirmName,
): Promise<ConfirmCertificateNameOutcome> {
  return database.transactionInTurn(earningTurns(personId), async (tx) => {
    const enrolment = await findEnrolment(tx, { enrolmentId, personId })
    if (!enrolment) return { kind: 'refused', why: 'no-such-enrolment' }
    const stands = (await findNameConfirmation(tx, enrolmentId))?.name ?? ''
    const isAwarded = (await findEarnedCertificate(tx, enrolmentId)) !== null
    if (!isAwarded && seen !== undefined && hasChangedSince(seen, stands, name))
      return { kind: 'refused', why: 'changedMeanwhile' }
    const outcome = await confirmName(tx, { enrolmentId, name, now })
    if (outcome.kind === 'refused') return outcome
    const award = { personId, enrolmentId, now }
    return { kind: 'confirmed', certificateCode: await awardIfEarned(tx, { keys, config }, award) }
  })
}
