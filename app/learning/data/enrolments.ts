import { and, countDistinct, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { enrolments } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Enrolment } from '../domain/enrolment'

/**
 * Writes an enrolment unless the person has one of this number in this programme, and gives the one that stands. The
 * update changes nothing; it makes the row that was there be returned.
 */
export async function insertEnrolment(
  tx: Database,
  enrolment: Omit<Enrolment, 'id'>,
): Promise<Enrolment> {
  const [standing] = await tx
    .insert(enrolments)
    .values({ id: uuid(), ...enrolment })
    .onConflictDoUpdate({
      target: [enrolments.personId, enrolments.programme, enrolments.number],
      set: { programme: enrolment.programme },
    })
    .returning()
  if (!standing) throw new Error('an enrolment was neither written nor found')
  return standing
}

const ownEnrolment = prepareOnce((db) =>
  db
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.id, sql.placeholder('enrolmentId')),
        eq(enrolments.personId, sql.placeholder('personId')),
      ),
    ),
)

/** A person's own enrolment; another's reads as absent. */
export async function findEnrolment(
  db: Database,
  own: { enrolmentId: string; personId: string },
): Promise<Enrolment | null> {
  const [enrolment] = await ownEnrolment(db).execute(own)
  return enrolment ?? null
}

/** Anybody's enrolment. The caller has asked for the permission `progress:view`, or acts for the platform. */
export async function findAnyEnrolment(
  db: Database,
  enrolmentId: string,
): Promise<Enrolment | null> {
  const [enrolment] = await db.select().from(enrolments).where(eq(enrolments.id, enrolmentId))
  return enrolment ?? null
}

/** The enrolment under way of a person in a programme, whoever asks for them; null when they never enrolled in it. */
export async function findNewestEnrolment(
  db: Database,
  { personId, programme }: { personId: string; programme: string },
): Promise<Enrolment | null> {
  const [newest] = await db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), eq(enrolments.programme, programme)))
    .orderBy(desc(enrolments.number))
    .limit(1)
  return newest ?? null
}

const ownEnrolments = prepareOnce((db) =>
  db
    .select()
    .from(enrolments)
    .where(eq(enrolments.personId, sql.placeholder('personId')))
    .orderBy(desc(enrolments.id)),
)

/** A person's enrolments, the latest first. */
export async function listOwnEnrolments(db: Database, personId: string): Promise<Enrolment[]> {
  return ownEnrolments(db).execute({ personId })
}

export type EnrolmentsAsked = {
  programme: string
  /** Only these people's. */
  personIds?: string[]
  /** Only those enrolled before this one. */
  before?: string
  limit: number
}

/** A programme's enrolments, the latest first: ids are in the order of time. */
export async function listEnrolments(
  db: Database,
  { programme, personIds, before, limit }: EnrolmentsAsked,
): Promise<Enrolment[]> {
  return db
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.programme, programme),
        personIds && inArray(enrolments.personId, personIds),
        before === undefined ? undefined : lt(enrolments.id, before),
      ),
    )
    .orderBy(desc(enrolments.id))
    .limit(limit)
}

/** How many people are enrolled, by programme; a programme without any is absent. */
export async function countLearners(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .select({ programme: enrolments.programme, people: countDistinct(enrolments.personId) })
    .from(enrolments)
    .groupBy(enrolments.programme)
  return Object.fromEntries(rows.map((row) => [row.programme, row.people]))
}
