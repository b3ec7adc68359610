import { Webhook } from 'standardwebhooks'
import type { Services } from '../context'
import { nextTry, webhookRetries } from '../platform/retry/retry-schedule'
import {
  claimDelivery,
  findDueDelivery,
  closeDeliveries,
  updateDelivery,
  type Delivery,
} from './data/deliveries'
import { findFeedEvent, type FeedEvent } from './data/feed'
import { closeEndpoint, findEndpoint, type SendingEndpoint } from './data/webhooks'
import { describeEvent } from './describe-event.server'
import { matchesEndpoint } from './domain/matches-endpoint'
import { openText } from './secrecy/seal-text.server'
import { judgeAddress } from './sending/judge-address'
import { sendWebhook, type Message, type SendOutcome } from './sending/send-webhook.server'

export type Delivering = Pick<Services, 'database' | 'secrets' | 'config' | 'log'> & {
  clock: () => Date
  /** Picks from 0 up to, not including, 1. */
  chance: () => number
  /** How long a receiver may take to answer, in milliseconds. */
  timeoutMs: number
}

/** Longer than any try takes: when a process dies over a delivery, it is due again after this. */
const lease = 60_000

/**
 * Tries the delivery to an endpoint that is due for the longest time: claims it, sends it, notes what came of it. It may
 * arrive twice when the process dies in between, never not at all. The receiver knows it by its webhook-id, which is
 * the id of the event.
 *
 * @returns whether the receiver took it; null when nothing was due.
 */
export async function deliverWebhook(
  services: Delivering,
  endpointId: string,
): Promise<'taken' | 'failed' | null> {
  const { database, clock } = services
  const now = clock()
  const delivery = await findDueDelivery(database.read, endpointId, now)
  if (!delivery) return null
  const until = new Date(now.getTime() + lease)
  if (!(await database.transaction((tx) => claimDelivery(tx, delivery, until)))) return null
  const claimed = { ...delivery, attempts: delivery.attempts + 1 }
  const target = await findEndpoint(database.read, endpointId)
  const event = await findFeedEvent(database.read, delivery.eventId)
  if (!target || !event) return null
  if (!matchesEndpoint({ ...target.endpoint, types: [] }, event)) {
    await giveUp(services, claimed, 'the client may not know of this any more')
    return 'failed'
  }
  const message = prepare(services, target, event, now)
  const outcome: SendOutcome = message
    ? await sendWebhook(message, services.timeoutMs)
    : { kind: 'failed', why: 'nothing is sent to this address' }
  return settle(services, claimed, outcome)
}

/** The event as this client reads it, signed as Standard Webhooks describes. Null for an address that is refused. */
function prepare(
  { secrets, config }: Delivering,
  { webhook, sealedSecret }: SendingEndpoint,
  event: FeedEvent,
  now: Date,
): Message | null {
  const judged = judgeAddress(webhook.url, config.webhookAllow)
  if (judged.kind === 'refused') return null
  const body = JSON.stringify(describeEvent(secrets, webhook.clientId, event))
  const secret = openText(secrets, 'webhook-secret', webhook.id, sealedSecret)
  return {
    receiver: judged.receiver,
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Shanyrak-Webhooks/1',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(event.id, now, body),
    },
  }
}

async function settle(
  { database, clock, chance, log }: Delivering,
  { id, endpointId, attempts }: Delivery,
  outcome: SendOutcome,
): Promise<'taken' | 'failed'> {
  const now = clock()
  const lastStatus = outcome.kind === 'answered' ? outcome.status : null
  if (lastStatus !== null && lastStatus >= 200 && lastStatus < 300) {
    await database.transaction((tx) =>
      updateDelivery(
        tx,
        { id, attempts },
        {
          deliveredAt: now,
          nextAttemptAt: null,
          deadAt: null,
          lastStatus,
          lastError: null,
        },
      ),
    )
    return 'taken'
  }
  const lastError = outcome.kind === 'failed' ? outcome.why : `answered ${outcome.status}`
  const gone = lastStatus === 410
  const askedSeconds = outcome.kind === 'answered' ? outcome.retryAfterSeconds : 0
  const nextAttemptAt = gone
    ? null
    : nextTry(webhookRetries, { attempts, now, chance: chance(), askedSeconds })
  log.warn({ deliveryId: id, endpointId, attempts, why: lastError }, 'webhook not delivered')
  await database.transaction(async (tx) => {
    const deadAt = nextAttemptAt ? null : now
    await updateDelivery(
      tx,
      { id, attempts },
      {
        deliveredAt: null,
        nextAttemptAt,
        deadAt,
        lastStatus,
        lastError,
      },
    )
    if (!gone) return
    await closeEndpoint(tx, endpointId)
    await closeDeliveries(tx, endpointId, now)
  })
  return 'failed'
}

function giveUp({ database, clock }: Delivering, { id, attempts }: Delivery, lastError: string) {
  return database.transaction((tx) =>
    updateDelivery(
      tx,
      { id, attempts },
      {
        deliveredAt: null,
        nextAttemptAt: null,
        deadAt: clock(),
        lastStatus: null,
        lastError,
      },
    ),
  )
}
