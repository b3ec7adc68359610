import type { Database } from '../platform/database/database.server'
import { countHolders } from './data/role-grants'

/** Whether anybody can grant roles yet. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  return (await countHolders(db, 'administrator')) > 0
}
