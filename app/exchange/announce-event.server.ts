import { v7 as uuid } from 'uuid'
import { findResidence } from '../accounts/find-residence.server'
import type { Database } from '../platform/database/database.server'
import { insertFeedEvent } from './data/feed-events'
import { eventPayloads, type TypedEvent } from './domain/feed-event'

export type AnnounceEvent = TypedEvent & {
  /** Whom it concerns. Other systems never see this id. */
  personId: string
  now: Date
}

/**
 * Writes into the feed that something happened, in the transaction of the fact itself, so that neither exists alone.
 * The event belongs to the region where the person lives at that moment; without one it reaches only clients of
 * every region.
 *
 * @throws ZodError for a payload that is not of its type, or holds anything besides codes and the names of rules: a fault of the
 * caller.
 */
export async function announceEvent(tx: Database, event: AnnounceEvent): Promise<void> {
  const { type, personId, now } = event
  const payload = eventPayloads[type].parse(event.payload)
  const residence = await findResidence(tx, personId)
  await insertFeedEvent(tx, {
    id: uuid(),
    type,
    region: residence?.region ?? null,
    personId,
    payload,
    at: now,
  })
}
