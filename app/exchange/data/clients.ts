import { and, asc, desc, eq, gte, isNull } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { apiClients, apiClientSecrets } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'
import { tidyScopes, type Client } from '../domain/client'

type ClientRow = typeof apiClients.$inferSelect

function readRow({ id, name, scopes, regions, createdAt, disabledAt }: ClientRow): Client {
  return { id, name, scopes: tidyScopes(scopes), regions, createdAt, disabledAt }
}

/** Adds a client. */
export async function insertClient(
  tx: Database,
  client: typeof apiClients.$inferInsert,
): Promise<void> {
  await tx.insert(apiClients).values(client)
}

/** A client by its id, or null. */
export async function findClientRow(db: Database, clientId: string): Promise<Client | null> {
  const [row] = await db.select().from(apiClients).where(eq(apiClients.id, clientId))
  return row ? readRow(row) : null
}

/** Every client of the API, the newest first; there are few. */
export async function listClients(db: Database): Promise<Client[]> {
  const { createdAt, id } = apiClients
  return (await db.select().from(apiClients).orderBy(desc(createdAt), desc(id))).map(readRow)
}

/** Changes what a client may do; false when there is none. */
export async function updateClient(
  tx: Database,
  clientId: string,
  change: Partial<Pick<Client, 'name' | 'scopes' | 'regions' | 'disabledAt'>>,
): Promise<boolean> {
  const changed = await tx
    .update(apiClients)
    .set(change)
    .where(eq(apiClients.id, clientId))
    .returning({ id: apiClients.id })
  return changed.length === 1
}

export type ClientSecret = { id: string; secretHash: string; createdAt: Date }

/** The secrets of a client that are valid, the older first. */
export function listLiveSecrets(db: Database, clientId: string): Promise<ClientSecret[]> {
  return db
    .select({
      id: apiClientSecrets.id,
      secretHash: apiClientSecrets.secretHash,
      createdAt: apiClientSecrets.createdAt,
    })
    .from(apiClientSecrets)
    .where(and(eq(apiClientSecrets.clientId, clientId), isNull(apiClientSecrets.revokedAt)))
    .orderBy(asc(apiClientSecrets.createdAt), asc(apiClientSecrets.id))
}

/** Adds a secret of a client, and returns its id. */
export async function insertSecret(
  tx: Database,
  secret: { clientId: string; secretHash: string; createdAt: Date },
): Promise<string> {
  const id = uuid()
  await tx.insert(apiClientSecrets).values({ id, ...secret })
  return id
}

/** Ends a secret of this client; false when it has no such secret that holds. */
export async function closeSecret(
  tx: Database,
  { clientId, secretId, now }: { clientId: string; secretId: string; now: Date },
): Promise<boolean> {
  const ended = await tx
    .update(apiClientSecrets)
    .set({ revokedAt: now })
    .where(
      and(
        eq(apiClientSecrets.id, secretId),
        eq(apiClientSecrets.clientId, clientId),
        isNull(apiClientSecrets.revokedAt),
      ),
    )
    .returning({ id: apiClientSecrets.id })
  return ended.length === 1
}

/** The clients that were disabled at an instant or after it, by their ids. */
export async function listClientsDisabledSince(db: Database, since: Date): Promise<string[]> {
  const rows = await db
    .select({ id: apiClients.id })
    .from(apiClients)
    .where(gte(apiClients.disabledAt, since))
  return rows.map(({ id }) => id)
}

/** The secrets that were ended at an instant or after it. */
export function listSecretsEndedSince(db: Database, since: Date) {
  return db
    .select({ clientId: apiClientSecrets.clientId, secretId: apiClientSecrets.id })
    .from(apiClientSecrets)
    .where(gte(apiClientSecrets.revokedAt, since))
}
