import type { DeliveryStanding } from './list-deliveries.server'
import type { WebhookStanding } from './list-webhooks.server'

/** An endpoint as its client reads of it. */
export function describeWebhook({ id, url, types, active, createdAt, dead }: WebhookStanding) {
  return { id, url, types, active, createdAt: createdAt.toISOString(), dead }
}

/** A delivery as its client reads of it. */
export function describeDelivery(delivery: DeliveryStanding) {
  const { id, eventId, state, attempts, lastStatus, lastError } = delivery
  return {
    id,
    eventId,
    state,
    attempts,
    createdAt: delivery.createdAt.toISOString(),
    nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
    deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
    lastStatus,
    lastError,
  }
}
