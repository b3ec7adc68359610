import type { Database } from '../../platform/database/database.server'
import { findCertificateByCode, type Certificate } from '../data/certificates'
import { refusalOf, type ChangeRefusal } from '../domain/change'
import { recordAct, type Act } from './acts/record-act.server'

export type SuspensionOutcome =
  | { kind: 'suspended' | 'reinstated'; certificate: Certificate }
  | { kind: 'refused'; why: ChangeRefusal | 'no-such-certificate' }

/**
 * Suspends a certificate from now on, until it is reinstated. History, audit entry and e-mail to the holder are one
 * with the transaction; the caller keeps the eligibility record in step in the same one.
 *
 * @param suspension.code in the spelling of parseCertificateCode.
 */
export function recordSuspension(
  tx: Database,
  suspension: Act & { code: string },
): Promise<SuspensionOutcome> {
  return turn(tx, 'suspended', suspension)
}

/** Lets a suspended certificate stand again; otherwise as `recordSuspension`. */
export function recordReinstatement(
  tx: Database,
  reinstatement: Act & { code: string },
): Promise<SuspensionOutcome> {
  return turn(tx, 'reinstated', reinstatement)
}

async function turn(
  tx: Database,
  kind: 'suspended' | 'reinstated',
  { code, ...act }: Act & { code: string },
): Promise<SuspensionOutcome> {
  const certificate = await findCertificateByCode(tx, code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }
  const why = refusalOf(kind === 'suspended' ? 'suspend' : 'reinstate', certificate)
  if (why) return { kind: 'refused', why }
  await recordAct(tx, kind, certificate, act)
  const suspended = kind === 'suspended' ? { at: act.now, reason: act.reason } : null
  return { kind, certificate: { ...certificate, suspended } }
}
