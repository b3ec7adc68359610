import type { Database } from '../platform/database/database.server'
import { insertIssuerAddress } from './data/issuer-addresses'

/**
 * Notes the origin that a signed statement names as its issuer's, in the transaction that issues it. It stays known as ours
 * when the site is reached elsewhere one day.
 */
export async function noteIssuerAddress(tx: Database, origin: string, now: Date): Promise<void> {
  await insertIssuerAddress(tx, { origin, firstUsedAt: now })
}
