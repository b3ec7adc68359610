import { eq, or, sql } from 'drizzle-orm'
import { attemptAnswers } from '../../../db/schema/assessment'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Answer } from '../domain/answer'
import type { Certainty } from '../domain/certainty'
import { mostSeen } from '../domain/seen-answer'

const ofAttempt = prepareOnce((db) =>
  db
    .select({
      question: attemptAnswers.questionVersionId,
      answer: attemptAnswers.answer,
      certainty: attemptAnswers.certainty,
    })
    .from(attemptAnswers)
    .where(eq(attemptAnswers.attemptId, sql.placeholder('attemptId'))),
)

/** An answer that stands, and how sure its person was; null where they did not say. */
export type StandingAnswer = { answer: Answer; certainty: Certainty | null }

/** The answers of an attempt with how sure the person was of each, by question version, as they stand. */
export async function listStandingAnswers(
  db: Database,
  attemptId: string,
): Promise<Map<string, StandingAnswer>> {
  const rows = await ofAttempt(db).execute({ attemptId })
  return new Map(rows.map(({ question, ...standing }) => [question, standing]))
}

/** The answers of an attempt by question version, as they stand. */
export async function listAnswers(db: Database, attemptId: string): Promise<Map<string, Answer>> {
  const standing = await listStandingAnswers(db, attemptId)
  return new Map([...standing].map(([question, { answer }]) => [question, answer]))
}

const row = {
  attemptId: sql.placeholder('attemptId'),
  questionVersionId: sql.placeholder('questionVersionId'),
  answer: sql.placeholder('answer'),
  certainty: sql.placeholder('certainty'),
  savedAt: sql.placeholder('savedAt'),
}

const replaced = {
  answer: sql`excluded.answer`,
  certainty: sql`excluded.certainty`,
  savedAt: sql`excluded.saved_at`,
}

const putAnswer = prepareOnce((tx) =>
  tx
    .insert(attemptAnswers)
    .values(row)
    .onConflictDoUpdate({
      target: [attemptAnswers.attemptId, attemptAnswers.questionVersionId],
      set: replaced,
    }),
)

const seenPlaces = Array.from({ length: mostSeen }, (_, at) => `seen${at}`)

const putAnswerOver = prepareOnce((tx) =>
  tx
    .insert(attemptAnswers)
    .values(row)
    .onConflictDoUpdate({
      target: [attemptAnswers.attemptId, attemptAnswers.questionVersionId],
      set: replaced,
      setWhere: or(
        eq(attemptAnswers.answer, sql`excluded.answer`),
        ...seenPlaces.map((place) =>
          eq(attemptAnswers.answer, sql.param(sql.placeholder(place), attemptAnswers.answer)),
        ),
      ),
    })
    .returning({ questionVersionId: attemptAnswers.questionVersionId }),
)

/** An answer as it is written. */
export type NewAnswer = Required<typeof attemptAnswers.$inferInsert>

/** Lets an answer stand for a question of an attempt, in place of an earlier one, whatever that was. */
export async function upsertAnswer(
  tx: Database,
  answer: NewAnswer,
): Promise<void> {
  await putAnswer(tx).execute(answer)
}

/**
 * Lets an answer stand for a question of an attempt where none stands yet, or in place of one that was `seen`; to save
 * what stands already changes nothing. One write, whatever comes of it.
 *
 * @param seen at most `mostSeen` answers.
 * @returns false when another answer stands, which then goes on standing.
 */
export async function upsertAnswerOver(
  tx: Database,
  seen: readonly Answer[],
  row: NewAnswer,
): Promise<boolean> {
  const places = seenPlaces.map((place, at) => [place, seen[at] ?? row.answer])
  const kept = await putAnswerOver(tx).execute({ ...row, ...Object.fromEntries(places) })
  return kept.length > 0
}
