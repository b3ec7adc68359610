import { asc, eq } from 'drizzle-orm'
import { attemptAnswers, attempts, questionVersions } from '../../db/schema/assessment'
import type { Answer } from '../../app/assessment/domain/answer'
import { rightAnswer } from '../../app/assessment/domain/grade'
import type { Question } from '../../app/assessment/domain/question'
import { saveAnswer } from '../../app/assessment/save-answer.server'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { wrongAnswer } from './given-question'

type Own = { personId: string; attemptId: string; now: Date }

/** The questions of an attempt in the order of its paper, key and all: what only a test may look at. */
export async function readPaper(database: DatabaseHandle, attemptId: string): Promise<Question[]> {
  const [attempt] = await database.read.select().from(attempts).where(eq(attempts.id, attemptId))
  const stored = await database.read.select().from(questionVersions)
  const bodies = new Map(stored.map(({ id, body }) => [id, body]))
  return (attempt?.paper ?? []).flatMap((id) => bodies.get(id) ?? [])
}

/** Answers the first `right` questions of an attempt rightly, and the others wrongly. */
export async function answerAttempt(
  database: DatabaseHandle,
  { personId, attemptId, now }: Own,
  right = Infinity,
): Promise<void> {
  for (const [index, question] of (await readPaper(database, attemptId)).entries()) {
    const answer = index < right ? rightAnswer(question) : wrongAnswer(question)
    const position = index + 1
    await database.transaction((tx) =>
      saveAnswer(tx, { personId, attemptId, position, answer, now }),
    )
  }
}

/** Everything that is stored as given for an attempt, by question version. */
export async function readStoredAnswers(
  database: DatabaseHandle,
  attemptId: string,
): Promise<Record<string, Answer>> {
  const rows = await database.read
    .select()
    .from(attemptAnswers)
    .where(eq(attemptAnswers.attemptId, attemptId))
    .orderBy(asc(attemptAnswers.questionVersionId))
  return Object.fromEntries(rows.map((row) => [row.questionVersionId, row.answer]))
}
