import { and, eq, lte, ne, sql } from 'drizzle-orm'
import { people, roleGrants, secondFactors, sessions } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

export type Session = { id: string; personId: string; expiresAt: Date }

const findSession = prepareOnce((db) =>
  db
    .select({
      id: sessions.id,
      personId: sessions.personId,
      expiresAt: sessions.expiresAt,
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
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
)

/**
 * A session with its person, one row for each role held (one row without a role when none is): a single
 * query, prepared once, because every page asks it.
 */
export async function findSessionRows(db: Database, id: string) {
  return findSession(db).execute({ id })
}

/** The sessions of one person, lapsed ones included. */
export async function listSessions(db: Database, personId: string): Promise<Session[]> {
  return db
    .select({ id: sessions.id, personId: sessions.personId, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(eq(sessions.personId, personId))
}

export async function insertSession(tx: Database, session: Session, now: Date): Promise<void> {
  await tx.insert(sessions).values({ ...session, createdAt: now })
}

export async function extendSession(tx: Database, id: string, expiresAt: Date): Promise<void> {
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id))
}

export async function deleteSession(tx: Database, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

/** Marks that the second factor was given in a session of this person. */
export async function markSecondFactor(
  tx: Database,
  { sessionId, personId, now }: { sessionId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ secondFactorAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId)))
}

/**
 * Gives a session of this person another id, in which the second factor was given. Whoever knew it by the one before
 * knows it no more.
 */
export async function renewSession(
  tx: Database,
  own: { sessionId: string; personId: string },
  { id, now }: { id: string; now: Date },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ id, secondFactorAt: now })
    .where(and(eq(sessions.id, own.sessionId), eq(sessions.personId, own.personId)))
}

/** Ends every session of a person, except one that is named. */
export async function deleteSessionsOf(
  tx: Database,
  personId: string,
  except: string | null = null,
): Promise<void> {
  const own = eq(sessions.personId, personId)
  await tx.delete(sessions).where(except === null ? own : and(own, ne(sessions.id, except)))
}

export async function deleteLapsedSessions(tx: Database, now: Date): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now))
}
