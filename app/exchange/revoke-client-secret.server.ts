import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { closeSecret } from './data/clients'

/**
 * Ends a secret of a client: no token is issued for it any more. Tokens it brought live on for their ten
 * minutes; whoever cannot wait disables the client.
 *
 * @returns false when the client has no such secret that holds.
 */
export async function revokeClientSecret(
  tx: Database,
  {
    clientId,
    secretId,
    actorId,
    requestId,
    now,
  }: { clientId: string; secretId: string; actorId: string | null; requestId?: string; now: Date },
): Promise<boolean> {
  if (!(await closeSecret(tx, { clientId, secretId, now }))) return false
  await recordAudit(tx, {
    action: 'client.changed',
    actorId,
    subject: { kind: 'client', id: clientId },
    detail: { change: 'secret-revoked', secretId },
    requestId,
    now,
  })
  return true
}
