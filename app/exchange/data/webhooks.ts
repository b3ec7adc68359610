import { and, asc, count, desc, eq, gt, isNotNull } from 'drizzle-orm'
import { apiClients, webhookDeliveries, webhookEndpoints } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'
import { tidyScopes } from '../domain/client'
import type { Endpoint } from '../domain/matches-endpoint'

export type WebhookRow = typeof webhookEndpoints.$inferSelect

const known = {
  id: webhookEndpoints.id,
  clientId: webhookEndpoints.clientId,
  url: webhookEndpoints.url,
  types: webhookEndpoints.types,
  active: webhookEndpoints.active,
  createdAt: webhookEndpoints.createdAt,
}

/** An endpoint without its secret. */
export type Webhook = Omit<WebhookRow, 'secretCipher'>

/** Adds an endpoint of a client. */
export async function insertWebhook(tx: Database, webhook: WebhookRow): Promise<void> {
  await tx.insert(webhookEndpoints).values(webhook)
}

/** How many endpoints a client has. */
export async function countWebhooks(db: Database, clientId: string): Promise<number> {
  const [all] = await db
    .select({ all: count() })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.clientId, clientId))
  return all?.all ?? 0
}

/** The endpoints of all clients, each by its id and its client. */
export function listWebhookOwners(
  db: Database,
): Promise<{ webhookId: string; clientId: string }[]> {
  return db
    .select({ webhookId: webhookEndpoints.id, clientId: webhookEndpoints.clientId })
    .from(webhookEndpoints)
}

/** The ids of the endpoints of all clients. */
export async function listWebhookIds(db: Database): Promise<string[]> {
  return (await listWebhookOwners(db)).map(({ webhookId }) => webhookId)
}

/** A client's endpoints, the older first, from after an id on. */
export function listWebhookRows(
  db: Database,
  { clientId, after, limit }: { clientId: string; after: string; limit: number },
): Promise<Webhook[]> {
  return db
    .select(known)
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.clientId, clientId), gt(webhookEndpoints.id, after)))
    .orderBy(asc(webhookEndpoints.id))
    .limit(limit)
}

/** A client's own endpoint; another's reads as absent. */
export async function findWebhookRow(
  db: Database,
  own: { webhookId: string; clientId: string },
): Promise<Webhook | null> {
  const [row] = await db.select(known).from(webhookEndpoints).where(isOwn(own))
  return row ?? null
}

/** Deletes a client's own endpoint and what is on its way there; false when the client has no such endpoint. */
export async function deleteWebhook(
  tx: Database,
  own: { webhookId: string; clientId: string },
): Promise<boolean> {
  if (!(await findWebhookRow(tx, own))) return false
  await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.endpointId, own.webhookId))
  await tx.delete(webhookEndpoints).where(isOwn(own))
  return true
}

function isOwn({ webhookId, clientId }: { webhookId: string; clientId: string }) {
  return and(eq(webhookEndpoints.id, webhookId), eq(webhookEndpoints.clientId, clientId))
}

/** How many dead letters each of a client's endpoints has. */
export async function countDeadLetters(db: Database, clientId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ endpointId: webhookDeliveries.endpointId, dead: count() })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(and(eq(webhookEndpoints.clientId, clientId), isNotNull(webhookDeliveries.deadAt)))
    .groupBy(webhookDeliveries.endpointId)
  return new Map(rows.map(({ endpointId, dead }) => [endpointId, dead]))
}

const withClient = { webhook: known, client: apiClients, sealed: webhookEndpoints.secretCipher }

function readEndpoint(webhook: Webhook, client: typeof apiClients.$inferSelect): Endpoint {
  const { id, active, types } = webhook
  return { id, active, types, client: { ...client, scopes: tidyScopes(client.scopes) } }
}

/** Every endpoint that still takes events, with what its client may know of. */
export async function listActiveEndpoints(db: Database): Promise<Endpoint[]> {
  const rows = await db
    .select(withClient)
    .from(webhookEndpoints)
    .innerJoin(apiClients, eq(apiClients.id, webhookEndpoints.clientId))
    .where(eq(webhookEndpoints.active, true))
    .orderBy(desc(webhookEndpoints.id))
  return rows.map(({ webhook, client }) => readEndpoint(webhook, client))
}

/** What sending to an endpoint takes. */
export type SendingEndpoint = { webhook: Webhook; sealedSecret: string; endpoint: Endpoint }

/** An endpoint with its sealed secret, as it is now; null when it was deleted. */
export async function findEndpoint(db: Database, endpointId: string): Promise<SendingEndpoint | null> {
  const [row] = await db
    .select(withClient)
    .from(webhookEndpoints)
    .innerJoin(apiClients, eq(apiClients.id, webhookEndpoints.clientId))
    .where(eq(webhookEndpoints.id, endpointId))
  if (!row) return null
  const { webhook, client, sealed } = row
  return { webhook, sealedSecret: sealed, endpoint: readEndpoint(webhook, client) }
}

/** Lets an endpoint take no more events. */
export async function closeEndpoint(tx: Database, endpointId: string): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ active: false })
    .where(eq(webhookEndpoints.id, endpointId))
}
