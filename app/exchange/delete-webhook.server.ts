import type { Database } from '../platform/database/database.server'
import { deleteWebhookRow } from './data/webhooks'

/** Deletes a client's own endpoint and what is on its way there; false when the client has no such endpoint. */
export function deleteWebhook(
  tx: Database,
  own: { webhookId: string; clientId: string },
): Promise<boolean> {
  return deleteWebhookRow(tx, own)
}
