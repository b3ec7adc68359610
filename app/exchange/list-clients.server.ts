import type { Database } from '../platform/database/database.server'
import { listClientRows } from './data/clients'
import type { Client } from './domain/client'

/** Every client of the API, the newest first; there are few. */
export function listClients(db: Database): Promise<Client[]> {
  return listClientRows(db)
}
