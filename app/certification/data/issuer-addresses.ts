import { issuerAddresses } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'

export type IssuerAddress = typeof issuerAddresses.$inferSelect

const all = prepareOnce((db) =>
  db
    .select()
    .from(issuerAddresses)
    .orderBy(issuerAddresses.firstUsedAt, issuerAddresses.origin),
)

/** Every origin under which something was signed, the oldest first. */
export function listIssuerAddresses(db: Database): Promise<IssuerAddress[]> {
  return all(db).execute()
}

const putAddress = prepareOnce((tx) =>
  tx.insert(issuerAddresses).values(placesOf(issuerAddresses)).onConflictDoNothing(),
)

/**
 * Notes the origin that a signed statement names as its issuer's, unless it is there, in the transaction that issues it. It stays
 * known as ours when the site is reached elsewhere one day.
 */
export async function insertIssuerAddress(tx: Database, address: IssuerAddress): Promise<void> {
  await putAddress(tx).execute(fillPlaces(issuerAddresses, address))
}
