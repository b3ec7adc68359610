import type { Database } from '../platform/database/database.server'
import { insertDeliveries } from './data/deliveries'
import { findLastNumber, insertPositions, listPendingEvents } from './data/feed'
import { listActiveEndpoints } from './data/webhooks'
import { matchesEndpoint } from './domain/matches-endpoint'

/** How many events one transaction numbers. */
const batch = 500

/**
 * Gives committed events that have no number yet the next ones, and puts them on their way to the webhooks that want
 * them. Numbers are given in one transaction after another, each from where the last one ended, so that whoever
 * has read up to a number can never miss a smaller one that comes later.
 *
 * @returns how many were numbered; as many as a batch holds when there may be more.
 */
export async function numberEvents(tx: Database, now: Date): Promise<number> {
  const pending = await listPendingEvents(tx, batch)
  if (pending.length === 0) return 0
  await insertPositions(
    tx,
    await findLastNumber(tx),
    pending.map(({ id }) => id),
  )
  const endpoints = await listActiveEndpoints(tx)
  const routes = pending.flatMap((event) =>
    endpoints
      .filter((endpoint) => matchesEndpoint(endpoint, event))
      .map((endpoint) => ({ endpointId: endpoint.id, eventId: event.id })),
  )
  await insertDeliveries(tx, routes, now)
  return pending.length
}
