import type { Database } from '../platform/database/database.server'
import { selectDisabledSince, selectEndedSecretsSince } from './data/clients'

/** The clients that were disabled, and the secrets that were ended, from an instant on. */
export async function listEndedAccessSince(
  db: Database,
  since: Date,
): Promise<{ clients: string[]; secrets: { clientId: string; secretId: string }[] }> {
  return {
    clients: await selectDisabledSince(db, since),
    secrets: await selectEndedSecretsSince(db, since),
  }
}
