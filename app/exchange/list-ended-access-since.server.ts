import type { Database } from '../platform/database/database.server'
import { listClientsDisabledSince, listSecretsEndedSince } from './data/clients'

/** The clients that were disabled, and the secrets that were ended, from an instant on. */
export async function listEndedAccessSince(
  db: Database,
  since: Date,
): Promise<{ clients: string[]; secrets: { clientId: string; secretId: string }[] }> {
  return {
    clients: await listClientsDisabledSince(db, since),
    secrets: await listSecretsEndedSince(db, since),
  }
}
