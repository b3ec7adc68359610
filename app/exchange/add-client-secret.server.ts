import type { Approval, ApprovalRefusal } from '../accounts/domain/approval'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { findClientRow, insertSecret, listLiveSecrets } from './data/clients'
import { isGivenByTwo, mostSecrets } from './domain/client'
import { hashClientSecret, makeClientSecret } from './secrecy/client-secret.server'

export type AddSecretOutcome =
  | { kind: 'added'; secret: string }
  | { kind: 'refused'; why: ApprovalRefusal | 'no-such-client' | 'two-secrets' }

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
    approval,
    requestId,
    now,
  }: {
    clientId: string
    actorId: string
    /** The second administrator's consent: whoever has a secret of a client is that client. */
    approval?: Approval
    requestId?: string
    now: Date
  },
): Promise<AddSecretOutcome> {
  const client = await findClientRow(tx, clientId)
  if (!client) return { kind: 'refused', why: 'no-such-client' }
  const held = await listLiveSecrets(tx, clientId)
  if (held.length >= mostSecrets) return { kind: 'refused', why: 'two-secrets' }
  if (isGivenByTwo(client) && !approval) {
    return { kind: 'refused', why: 'second-administrator-needed' }
  }
  const secret = makeClientSecret()
  const secretHash = hashClientSecret(secrets, secret)
  const secretId = await insertSecret(tx, { clientId, secretHash, createdAt: now })
  await recordAudit(tx, {
    action: 'client.changed',
    actorId,
    subject: { kind: 'client', id: clientId },
    detail: { change: 'secret-added', secretId, ...approval },
    requestId,
    now,
  })
  return { kind: 'added', secret }
}
