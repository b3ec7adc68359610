import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, min, notInArray, or } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { webhookDeliveries as deliveries } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'
import { isDue } from '../../platform/retry/is-due'
import { webhookRetries } from '../../platform/retry/retry-schedule'
import type { DeliveryState } from '../domain/delivery'

export type Delivery = typeof deliveries.$inferSelect

/** Puts events on their way to endpoints, due at once. */
export async function insertDeliveries(
  tx: Database,
  routes: { endpointId: string; eventId: string }[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < routes.length; from += 500) {
    const some = routes.slice(from, from + 500)
    await tx
      .insert(deliveries)
      .values(some.map((route) => ({ id: uuid(), ...route, createdAt: now, nextAttemptAt: now })))
  }
}

/** Endpoints to which something is due, the one that waits longest first, without those left out. */
export async function listDueEndpoints(
  db: Database,
  { now, except, limit }: { now: Date; except: string[]; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ endpointId: deliveries.endpointId, since: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    .where(
      and(
        isDue(deliveries, webhookRetries, now),
        except.length > 0 ? notInArray(deliveries.endpointId, except) : undefined,
      ),
    )
    .groupBy(deliveries.endpointId)
    .orderBy(asc(min(deliveries.nextAttemptAt)), asc(deliveries.endpointId))
    .limit(limit)
  return rows.map(({ endpointId }) => endpointId)
}

/** The delivery to an endpoint that is due for the longest time; null when none is. */
export async function findDueDelivery(
  db: Database,
  endpointId: string,
  now: Date,
): Promise<Delivery | null> {
  const [due] = await db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.endpointId, endpointId), isDue(deliveries, webhookRetries, now)))
    .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.id))
    .limit(1)
  return due ?? null
}

/**
 * Takes a delivery for one try: it counts as tried, and is due again at `until` should this process die over it.
 * False when another took it meanwhile.
 */
export async function claimDelivery(
  tx: Database,
  { id, attempts }: Pick<Delivery, 'id' | 'attempts'>,
  until: Date,
): Promise<boolean> {
  const claimed = await tx
    .update(deliveries)
    .set({ attempts: attempts + 1, nextAttemptAt: until })
    .where(
      and(
        eq(deliveries.id, id),
        eq(deliveries.attempts, attempts),
        isNotNull(deliveries.nextAttemptAt),
      ),
    )
    .returning({ id: deliveries.id })
  return claimed.length === 1
}

/** Notes what came of a try, unless its claim lapsed and another has it: then `attempts` is no longer what it claimed. */
export async function updateDelivery(
  tx: Database,
  { id, attempts }: Pick<Delivery, 'id' | 'attempts'>,
  outcome: Pick<Delivery, 'nextAttemptAt' | 'deliveredAt' | 'deadAt' | 'lastStatus' | 'lastError'>,
): Promise<void> {
  await tx
    .update(deliveries)
    .set(outcome)
    .where(and(eq(deliveries.id, id), eq(deliveries.attempts, attempts)))
}

/** Gives up everything that is still on its way to an endpoint. */
export async function closeDeliveries(tx: Database, endpointId: string, now: Date): Promise<void> {
  await tx
    .update(deliveries)
    .set({ nextAttemptAt: null, deadAt: now })
    .where(and(eq(deliveries.endpointId, endpointId), isNotNull(deliveries.nextAttemptAt)))
}

/** Makes dead letters of an endpoint due again, all of them or those named. @returns how many. */
export async function updateDeadDeliveries(
  tx: Database,
  { endpointId, ids, now }: { endpointId: string; ids: string[] | null; now: Date },
): Promise<number> {
  const revived = await tx
    .update(deliveries)
    .set({ attempts: 0, nextAttemptAt: now, deadAt: null })
    .where(
      and(
        eq(deliveries.endpointId, endpointId),
        isNotNull(deliveries.deadAt),
        ids ? inArray(deliveries.id, ids) : undefined,
      ),
    )
    .returning({ id: deliveries.id })
  return revived.length
}

/** What was sent to an endpoint, the newest first, from before an id on. */
export function listDeliveryRows(
  db: Database,
  {
    endpointId,
    state,
    before,
    limit,
  }: { endpointId: string; state?: DeliveryState; before: string | null; limit: number },
): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.endpointId, endpointId),
        before === null ? undefined : lt(deliveries.id, before),
        state ? isIn(state) : undefined,
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(limit)
}

function isIn(state: DeliveryState) {
  if (state === 'delivered') return isNotNull(deliveries.deliveredAt)
  if (state === 'dead') return isNotNull(deliveries.deadAt)
  return and(isNull(deliveries.deliveredAt), isNull(deliveries.deadAt))
}

/** Deletes deliveries that arrived or were given up before an instant. What is still on its way stays, however old it is. */
export async function deleteEndedDeliveries(tx: Database, before: Date): Promise<void> {
  const isOver = or(lte(deliveries.deliveredAt, before), lte(deliveries.deadAt, before))
  await tx.delete(deliveries).where(and(isNull(deliveries.nextAttemptAt), isOver))
}
