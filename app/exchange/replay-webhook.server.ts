import type { Database } from '../platform/database/database.server'
import { updateDeadDeliveries } from './data/deliveries'
import { findWebhookRow } from './data/webhooks'

export type ReplayOutcome =
  { kind: 'replayed'; count: number } | { kind: 'refused'; why: 'no-such-webhook' | 'inactive' }

/**
 * Makes dead letters of a client's own endpoint due again, with all their tries before them.
 *
 * @param deliveries ids of those that are wanted; every one when null. Others are passed over.
 */
export async function replayWebhook(
  tx: Database,
  {
    webhookId,
    clientId,
    deliveries,
    now,
  }: { webhookId: string; clientId: string; deliveries: string[] | null; now: Date },
): Promise<ReplayOutcome> {
  const webhook = await findWebhookRow(tx, { webhookId, clientId })
  if (!webhook) return { kind: 'refused', why: 'no-such-webhook' }
  if (!webhook.active) return { kind: 'refused', why: 'inactive' }
  const count = await updateDeadDeliveries(tx, { endpointId: webhookId, ids: deliveries, now })
  return { kind: 'replayed', count }
}
