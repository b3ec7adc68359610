import { sql } from 'drizzle-orm'
import { apiClients } from '../../../db/schema/exchange'
import type { Register } from '../../platform/audit/compare-register.server'

/** Systems that were connected; none is ever removed. */
export const connectedClients: Register = {
  table: apiClients,
  actions: ['client.created'],
  facts: sql`select 'client.created' as action, ${apiClients.id} as subject_id, ${apiClients.createdAt} as at
    from ${apiClients}`,
  isComplete: true,
}
