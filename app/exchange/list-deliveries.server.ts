import type { Database } from '../platform/database/database.server'
import { listDeliveryRows, type Delivery } from './data/deliveries'
import { findWebhookRow } from './data/webhooks'
import type { DeliveryState } from './domain/delivery'

/** A delivery as its client sees it. */
export type DeliveryStanding = Delivery & { state: DeliveryState }

/**
 * What was sent to a client's own endpoint, the newest first, and the id to go on before; null when the client has no such
 * endpoint.
 */
export async function listDeliveries(
  db: Database,
  {
    webhookId,
    clientId,
    state,
    before = null,
    limit,
  }: {
    webhookId: string
    clientId: string
    state?: DeliveryState
    before?: string | null
    limit: number
  },
): Promise<{ deliveries: DeliveryStanding[]; next: string | null } | null> {
  if (!(await findWebhookRow(db, { webhookId, clientId }))) return null
  const rows = await listDeliveryRows(db, {
    endpointId: webhookId,
    state,
    before,
    limit: limit + 1,
  })
  const deliveries = rows.slice(0, limit).map((row) => ({ ...row, state: stateOf(row) }))
  return { deliveries, next: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null }
}

function stateOf({ deliveredAt, deadAt }: Delivery): DeliveryState {
  if (deliveredAt) return 'delivered'
  return deadAt ? 'dead' : 'pending'
}
