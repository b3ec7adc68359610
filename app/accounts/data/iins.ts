import { and, asc, eq, gte, isNotNull, sql } from 'drizzle-orm'
import { iinReleases, people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import type { IinGround } from '../domain/iin-ground'

/** What the IIN of a row of people rests on; null when there is none. */
export const iinGround = sql<IinGround | null>`case
  when ${people.iinHash} is null then null
  when ${people.iinSeenAt} is null then 'asserted'
  else 'seen' end`.as('iin_ground')

/** The sealed IIN of a person, or null when they have none. */
export async function findIinRow(db: Database, personId: string) {
  const { iinCipher, iinHash, iinLastFour } = people
  const [row] = await db
    .select({ iinCipher, iinHash, iinLastFour, ground: iinGround })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.iinHash)))
  if (!row || row.iinCipher === null || row.iinHash === null) return null
  return { ...row, iinCipher: row.iinCipher, iinHash: row.iinHash }
}

type Release = Omit<typeof iinReleases.$inferInsert, 'toPersonId'> & { toPersonId: string | null }

/** Takes an IIN off the person who has it, and keeps that it was; false when they have another or none by now. */
export async function deleteIin(tx: Database, release: Release): Promise<boolean> {
  const { personId, iinHash } = release
  const nothing = { iinCipher: null, iinHash: null, iinLastFour: null }
  const changed = await tx
    .update(people)
    .set({ ...nothing, iinSeenAt: null, iinSeenBy: null })
    .where(and(eq(people.id, personId), eq(people.iinHash, iinHash)))
    .returning({ id: people.id })
  if (changed.length === 0) return false
  await tx.insert(iinReleases).values(release)
  return true
}

/** Whether this IIN was taken off this person once. */
export async function isIinReleased(
  db: Database,
  { personId, iinHash }: { personId: string; iinHash: string },
): Promise<boolean> {
  const [release] = await db
    .select({ id: iinReleases.id })
    .from(iinReleases)
    .where(and(eq(iinReleases.personId, personId), eq(iinReleases.iinHash, iinHash)))
    .limit(1)
  return release !== undefined
}

/** Marks that an officer read this very IIN on a paper; false when the person has another or none. */
export async function updateIinSeen(
  tx: Database,
  { personId, iinHash, by, at }: { personId: string; iinHash: string; by: string; at: Date },
): Promise<boolean> {
  const changed = await tx
    .update(people)
    .set({ iinSeenAt: at, iinSeenBy: by })
    .where(and(eq(people.id, personId), eq(people.iinHash, iinHash)))
    .returning({ id: people.id })
  return changed.length === 1
}

/** The IINs that were taken off people from an instant on, the oldest first. */
export function listIinReleasesSince(db: Database, since: Date) {
  const { personId, toPersonId, iinHash, ground } = iinReleases
  return db
    .select({ personId, toPersonId, iinHash, ground })
    .from(iinReleases)
    .where(gte(iinReleases.at, since))
    .orderBy(asc(iinReleases.at), asc(iinReleases.id))
}

/** Those whose IIN an officer read on a paper from an instant on, and who it was. */
export async function listIinsSeenSince(db: Database, since: Date) {
  const seen = await db
    .select({ personId: people.id, at: people.iinSeenAt })
    .from(people)
    .where(gte(people.iinSeenAt, since))
    .orderBy(asc(people.iinSeenAt), asc(people.id))
  return seen.flatMap(({ personId, at }) => (at ? [{ personId, at }] : []))
}
