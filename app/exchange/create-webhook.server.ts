import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { countWebhooks, insertWebhook, type Webhook } from './data/webhooks'
import type { EventType } from './domain/feed-event'
import { mostWebhooks } from './limits'
import { sealText } from './secrecy/seal-text.server'
import { judgeAddress, type AddressRefusal } from './sending/judge-address'

export type CreateWebhookOutcome =
  | { kind: 'created'; webhook: Webhook; secret: string }
  | { kind: 'refused'; why: 'too-many' }
  | { kind: 'refused'; why: 'address'; fault: AddressRefusal }

/**
 * Makes an endpoint of a client, which is told of what is numbered from now on, with a secret of 256 random bits
 * that nobody can read again.
 *
 * @param types what it is told of; empty for everything.
 */
export async function createWebhook(
  tx: Database,
  { secrets, config }: Pick<Services, 'secrets' | 'config'>,
  {
    clientId,
    url,
    types,
    now,
  }: { clientId: string; url: string; types: readonly EventType[]; now: Date },
): Promise<CreateWebhookOutcome> {
  const judged = judgeAddress(url, config.webhookAllow)
  if (judged.kind === 'refused') return { kind: 'refused', why: 'address', fault: judged.why }
  if ((await countWebhooks(tx, clientId)) >= mostWebhooks) {
    return { kind: 'refused', why: 'too-many' }
  }
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const webhook = {
    id: uuid(),
    clientId,
    url: judged.receiver.url.href,
    types: [...types],
    active: true,
    createdAt: now,
  }
  const secretCipher = sealText(secrets, 'webhook-secret', webhook.id, secret)
  await insertWebhook(tx, { ...webhook, secretCipher })
  return { kind: 'created', webhook, secret }
}
