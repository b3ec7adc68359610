import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { findClientRow, insertSecret, listLiveSecrets } from './data/clients'
import { mostSecrets } from './domain/client'
import { hashClientSecret, makeClientSecret } from './secrecy/client-secret.server'

export type AddSecretOutcome =
  { kind: 'added'; secret: string } | { kind: 'refused'; why: 'no-such-client' | 'two-secrets' }

/**
 * Gives a client a second secret beside the one it has, so that it can change over without a break. A third
 * is refused: one of the two must be revoked first.
 */
export async function addClientSecret(
  tx: Database,
  secrets: Secrets,
  {
    clientId,
    actorId,
    requestId,
    now,
  }: { clientId: string; actorId: string; requestId?: string; now: Date },
): Promise<AddSecretOutcome> {
  if (!(await findClientRow(tx, clientId))) return { kind: 'refused', why: 'no-such-client' }
  const held = await listLiveSecrets(tx, clientId)
  if (held.length >= mostSecrets) return { kind: 'refused', why: 'two-secrets' }
  const secret = makeClientSecret()
  const secretHash = hashClientSecret(secrets, secret)
  const secretId = await insertSecret(tx, { clientId, secretHash, createdAt: now })
  await recordAudit(tx, {
    action: 'client.changed',
    actorId,
    subject: { kind: 'client', id: clientId },
    detail: { change: 'secret-added', secretId },
    requestId,
    now,
  })
  return { kind: 'added', secret }
}
