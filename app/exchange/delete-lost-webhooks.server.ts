import type { Database } from '../platform/database/database.server'
import { deleteWebhook, listWebhookOwners } from './data/webhooks'

/**
 * Deletes, in an older copy of the data, the webhooks that were deleted since that copy was made: their clients asked for no more
 * events. What is on its way to them goes too.
 *
 * @param kept the ids of the webhooks that there were in the data whose place the copy takes.
 * @returns how many were deleted.
 */
export async function deleteLostWebhooks(tx: Database, kept: readonly string[]): Promise<number> {
  const there = await listWebhookOwners(tx)
  const lost = there.filter(({ webhookId }) => !kept.includes(webhookId))
  for (const own of lost) await deleteWebhook(tx, own)
  return lost.length
}
