import { scopeOf } from '../accounts/domain/scope'
import { findPersonInReach } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { Database } from '../platform/database/database.server'

/** Whether an officer may find the holder of a certificate: somebody of their own scope, or of no region. */
export async function isInReach(
  db: Database,
  { code, officer }: { code: string; officer: Visitor },
): Promise<boolean> {
  const scope = scopeOf(officer)
  const certificate = await findCertificateByCode(db, code)
  if (!scope || !certificate) return false
  const by = { personId: certificate.personId }
  return (await findPersonInReach(db, { by, scope })) !== null
}
