import { and, asc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { attempts } from '../../../db/schema/assessment'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Grade } from '../domain/grade'

export type AttemptRow = typeof attempts.$inferSelect

export type NewAttempt = Pick<
  AttemptRow,
  'personId' | 'enrolmentId' | 'number' | 'passMark' | 'seed' | 'paper' | 'begunAt' | 'endsAt'
>

const ownAttempt = prepareOnce((db) =>
  db
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.id, sql.placeholder('attemptId')),
        eq(attempts.personId, sql.placeholder('personId')),
      ),
    ),
)

/** A person's own attempt; another's reads as absent. */
export async function findOwnAttempt(
  db: Database,
  own: { personId: string; attemptId: string },
): Promise<AttemptRow | null> {
  const [attempt] = await ownAttempt(db).execute(own)
  return attempt ?? null
}

const ofEnrolment = prepareOnce((db) =>
  db
    .select()
    .from(attempts)
    .where(eq(attempts.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(attempts.number)),
)

/** The attempts of an enrolment, oldest first. */
export async function listAttemptRows(db: Database, enrolmentId: string): Promise<AttemptRow[]> {
  return ofEnrolment(db).execute({ enrolmentId })
}

/** Adds an attempt, and returns its id. Its number is taken once in an enrolment; whoever begins has the learner's turn. */
export async function insertAttempt(tx: Database, attempt: NewAttempt): Promise<string> {
  const id = uuid()
  await tx.insert(attempts).values({ id, ...attempt })
  return id
}

const closing = prepareOnce((tx) =>
  tx
    .update(attempts)
    .set({
      submittedAt: sql`${sql.param(sql.placeholder('now'), attempts.submittedAt)}`,
      correct: sql`${sql.placeholder('correct')}`,
      percent: sql`${sql.placeholder('percent')}`,
      passed: sql`${sql.param(sql.placeholder('passed'), attempts.passed)}`,
    })
    .where(and(eq(attempts.id, sql.placeholder('attemptId')), isNull(attempts.submittedAt)))
    .returning({ id: attempts.id }),
)

/** Closes an attempt with its grade. @returns whether it was open until now. */
export async function closeAttempt(
  tx: Database,
  attemptId: string,
  grade: Grade,
  now: Date,
): Promise<boolean> {
  const { correct, percent, passed } = grade
  const closed = await closing(tx).execute({ attemptId, correct, percent, passed, now })
  return closed.length > 0
}

/** Moves the end of an attempt that is open and has the end that was read. @returns whether it was so. */
export async function updateAttemptEnd(
  tx: Database,
  attemptId: string,
  { from, to }: { from: Date; to: Date },
): Promise<boolean> {
  const moved = await tx
    .update(attempts)
    .set({ endsAt: to })
    .where(and(eq(attempts.id, attemptId), eq(attempts.endsAt, from), isNull(attempts.submittedAt)))
    .returning({ id: attempts.id })
  return moved.length > 0
}

/** An open attempt that began at an instant still to come, as it was read. */
export type AttemptAhead = Pick<AttemptRow, 'id' | 'personId' | 'begunAt' | 'endsAt'>

/** Open attempts with an end that began while the clock ran ahead, and that it has been set back under; at most a hundred. */
export async function listAttemptsAhead(db: Database, now: Date): Promise<AttemptAhead[]> {
  const { id, personId, begunAt, endsAt, submittedAt } = attempts
  return db
    .select({ id, personId, begunAt, endsAt })
    .from(attempts)
    .where(and(isNull(submittedAt), isNotNull(endsAt), gte(begunAt, futureFrom(now))))
    .orderBy(asc(begunAt), asc(id))
    .limit(100)
}

/** Gives such an attempt the time that it had, from now on: neither more of it nor less. One that was handed in meanwhile stays. */
export async function updateAttemptAhead(
  tx: Database,
  { id, begunAt, endsAt }: AttemptAhead,
  now: Date,
): Promise<void> {
  const lasts = (endsAt ?? begunAt).getTime() - begunAt.getTime()
  await tx
    .update(attempts)
    .set({ begunAt: now, endsAt: new Date(now.getTime() + lasts) })
    .where(
      and(eq(attempts.id, id), eq(attempts.begunAt, begunAt), isNull(attempts.submittedAt)),
    )
}

/** Open attempts whose end has come by `now`, the earliest end first. */
export function listOverdueRows(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: string; personId: string }[]> {
  return db
    .select({ id: attempts.id, personId: attempts.personId })
    .from(attempts)
    .where(and(isNull(attempts.submittedAt), lte(attempts.endsAt, now)))
    .orderBy(asc(attempts.endsAt), asc(attempts.id))
    .limit(limit)
}
