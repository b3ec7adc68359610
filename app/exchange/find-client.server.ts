import type { Database } from '../platform/database/database.server'
import { findClientRow, listLiveSecrets } from './data/clients'
import type { Client } from './domain/client'

/** A client as an administrator sees it. */
export type ClientWithSecrets = Client & { secrets: { id: string; createdAt: Date }[] }

/** A client and which of its secrets hold, by their ids and dates alone; null when there is none. */
export async function findClient(
  db: Database,
  clientId: string,
): Promise<ClientWithSecrets | null> {
  const client = await findClientRow(db, clientId)
  if (!client) return null
  const secrets = await listLiveSecrets(db, clientId)
  return { ...client, secrets: secrets.map(({ id, createdAt }) => ({ id, createdAt })) }
}
