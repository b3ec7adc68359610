import type { Database } from '../../platform/database/database.server'
import { listEvents, type CertificateEvent } from '../data/certificate-events'
import { listProposalsOf, type Proposal } from '../data/certificate-proposals'
import { findCode, type Certificate } from '../data/certificates'

/** What happened to a certificate, and what stands before and after it. */
export type CertificateLife = {
  /** The oldest first. */
  events: CertificateEvent[]
  /** The newest first. */
  proposals: Proposal[]
  /** Codes of the certificates that this one replaces, and that replaces this one. */
  replaces: string | null
  replacedBy: string | null
}

/** The history of one certificate. Whose it is, and who may see it, the caller has asked. */
export async function readCertificateLife(
  db: Database,
  certificate: Pick<Certificate, 'id' | 'replacesId' | 'replacedBy'>,
): Promise<CertificateLife> {
  const { id, replacesId, replacedBy } = certificate
  return {
    events: await listEvents(db, id),
    proposals: await listProposalsOf(db, id),
    replaces: replacesId && (await findCode(db, replacesId)),
    replacedBy,
  }
}
