import type { Database } from '../platform/database/database.server'
import { listAuthorities } from './data/role-grants'
import type { Residence } from './domain/residence'

/** Where those of these people who are officers of an authority hold office now, by their ids. */
export async function listOffices(
  db: Database,
  personIds: string[],
): Promise<Map<string, Residence>> {
  const grants = await listAuthorities(db, personIds)
  return new Map(
    grants.flatMap(({ personId, region, district }) =>
      region === null ? [] : [[personId, { region, district }]],
    ),
  )
}
