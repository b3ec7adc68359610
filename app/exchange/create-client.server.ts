import { v7 as uuid } from 'uuid'
import type { ApprovalRefusal } from '../accounts/domain/approval'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { connectClient, type ConnectClient } from './connect-client.server'
import { insertSecret } from './data/clients'
import type { ClientFault } from './domain/client'
import { hashClientSecret, makeClientSecret } from './secrecy/client-secret.server'

export type CreateClient = Omit<ConnectClient, 'clientId' | 'approval'> & {
  /** For samples alone, whose secrets are public: what is otherwise picked at random. */
  sample?: { id: string; secret: string }
}

export type CreateClientOutcome =
  | { kind: 'created'; clientId: string; secret: string }
  | { kind: 'refused'; why: ClientFault | ApprovalRefusal }

/** Makes a client of the API with its first secret, which nobody can read again, and its audit entry. */
export async function createClient(
  tx: Database,
  secrets: Secrets,
  { sample, ...asked }: CreateClient,
): Promise<CreateClientOutcome> {
  const connected = await connectClient(tx, { ...asked, clientId: sample?.id ?? uuid() })
  if (connected.kind === 'refused') return connected
  const { clientId } = connected
  const secret = sample?.secret ?? makeClientSecret()
  const secretHash = hashClientSecret(secrets, secret)
  await insertSecret(tx, { clientId, secretHash, createdAt: asked.now })
  return { kind: 'created', clientId, secret }
}
