import { and, desc, eq, gt, gte, lt, lte, ne, or, sql } from 'drizzle-orm'
import { people, roleGrants, secondFactors, sessions } from '../../../db/schema/accounts'
import { latestEnd } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import { lifetime } from '../domain/lifetimes'

export type Session = typeof sessions.$inferSelect

export type NewSession = Pick<
  Session,
  'id' | 'personId' | 'expiresAt' | 'device' | 'deviceHash'
>

const findSession = prepareOnce((db) =>
  db
    .select({
      id: sessions.id,
      personId: sessions.personId,
      expiresAt: sessions.expiresAt,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      device: sessions.device,
      deviceHash: sessions.deviceHash,
      email: people.email,
      name: people.name,
      language: people.language,
      role: roleGrants.role,
      region: roleGrants.region,
      district: roleGrants.district,
      secondFactorAt: sessions.secondFactorAt,
      secondFactorSince: secondFactors.confirmedAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(roleGrants, eq(roleGrants.personId, sessions.personId))
    .leftJoin(secondFactors, eq(secondFactors.personId, sessions.personId))
    .where(eq(sessions.id, sql.placeholder('id'))),
)

/**
 * A session with its person, one row for each role held (one row without a role when none is): a single
 * query, prepared once, because every page asks it.
 */
export async function listSessionRows(db: Database, id: string) {
  return findSession(db).execute({ id })
}

/** The sessions of one person, lapsed ones included. */
export async function listSessions(db: Database, personId: string): Promise<Session[]> {
  return db.select().from(sessions).where(eq(sessions.personId, personId))
}

/** The sessions of one person that are live, the one that was begun last first. */
export async function listLiveSessions(
  db: Database,
  personId: string,
  now: Date,
): Promise<Session[]> {
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, personId),
        gt(sessions.expiresAt, now),
        lt(sessions.expiresAt, latestEnd(lifetime.session, now)),
      ),
    )
    .orderBy(desc(sessions.createdAt), sessions.id)
}

/** Adds a session. */
export async function insertSession(tx: Database, session: NewSession, now: Date): Promise<void> {
  await tx.insert(sessions).values({ ...session, createdAt: now })
}

/** Notes that a session is in use. */
export async function updateSessionUse(tx: Database, id: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, id))
}

/** Says in which known device a session lives. */
export async function updateSessionDevice(tx: Database, id: string, deviceHash: string): Promise<void> {
  await tx.update(sessions).set({ deviceHash }).where(eq(sessions.id, id))
}

/** Lets a session last until another instant. */
export async function updateSessionExpiry(tx: Database, id: string, expiresAt: Date): Promise<void> {
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id))
}

/** Ends a session. @returns whose it was and where it lived; null when there is none. */
export async function deleteSession(tx: Database, id: string) {
  const [ended] = await tx
    .delete(sessions)
    .where(eq(sessions.id, id))
    .returning({ personId: sessions.personId, deviceHash: sessions.deviceHash })
  return ended ?? null
}

/** Ends a session of this person; null when they have no such session. */
export async function deleteOwnSession(tx: Database, personId: string, id: string) {
  const [ended] = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ deviceHash: sessions.deviceHash })
  return ended ?? null
}

/** Marks that the second factor was given in a session of this person. */
export async function updateSessionSecondFactor(
  tx: Database,
  { sessionId, personId, now }: { sessionId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ secondFactorAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId)))
}

/** Deletes in which sessions of a person the second factor was given: it was another one. */
export async function deleteGivenFactor(tx: Database, personId: string): Promise<void> {
  await tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.personId, personId))
}

/**
 * Gives a session of this person another id, in which the second factor was given. Whoever knew it by the one before
 * knows it no more.
 */
export async function updateSessionId(
  tx: Database,
  own: { sessionId: string; personId: string },
  { id, deviceHash, now }: { id: string; deviceHash: string; now: Date },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ id, deviceHash, secondFactorAt: now, lastUsedAt: now })
    .where(and(eq(sessions.id, own.sessionId), eq(sessions.personId, own.personId)))
}

/** Ends every session of a person, except one that is named. @returns how many ended. */
export async function deleteSessionsOf(
  tx: Database,
  personId: string,
  except: string | null = null,
): Promise<number> {
  const own = eq(sessions.personId, personId)
  const ended = await tx
    .delete(sessions)
    .where(except === null ? own : and(own, ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}

/** Deletes sessions that are over, and those of a clock that ran ahead, which would begin to count again. */
export async function deleteLapsedSessions(tx: Database, now: Date): Promise<void> {
  const beyond = gte(sessions.expiresAt, latestEnd(lifetime.session, now))
  await tx.delete(sessions).where(or(lte(sessions.expiresAt, now), beyond))
}

/** Ends every session of everybody. @returns how many ended. */
export async function deleteEverySession(tx: Database): Promise<number> {
  return (await tx.delete(sessions).returning({ id: sessions.id })).length
}
