import type { Database } from '../platform/database/database.server'
import { countDeadLetters, findWebhookRow, listWebhookRows, type Webhook } from './data/webhooks'

/** An endpoint, and how many deliveries to it were given up. */
export type WebhookStanding = Webhook & { dead: number }

/** A client's endpoints, the older first, and the id to go on after; null when there are no more. */
export async function listWebhooks(
  db: Database,
  { clientId, after = '', limit }: { clientId: string; after?: string; limit: number },
): Promise<{ webhooks: WebhookStanding[]; next: string | null }> {
  const rows = await listWebhookRows(db, { clientId, after, limit: limit + 1 })
  const dead = await countDeadLetters(db, clientId)
  const webhooks = rows.slice(0, limit).map((row) => ({ ...row, dead: dead.get(row.id) ?? 0 }))
  return { webhooks, next: rows.length > limit ? (webhooks.at(-1)?.id ?? null) : null }
}

/** A client's own endpoint; another's reads as absent. */
export async function findWebhook(
  db: Database,
  own: { webhookId: string; clientId: string },
): Promise<WebhookStanding | null> {
  const row = await findWebhookRow(db, own)
  return row && { ...row, dead: (await countDeadLetters(db, own.clientId)).get(row.id) ?? 0 }
}
