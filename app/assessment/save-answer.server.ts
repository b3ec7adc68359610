import type { Database } from '../platform/database/database.server'
import { listAnswers, listStandingAnswers, upsertAnswer, upsertAnswerOver } from './data/answers'
import { findAskedQuestion, type Asked, type AskedQuestion } from './data/find-asked-question'
import type { Answer } from './domain/answer'
import { isOver } from './domain/attempt-time'
import { readCertainty, type Certainty } from './domain/certainty'
import { isAnswerTo } from './domain/is-answer-to'
import { presentAnswer } from './domain/present'
import type { Question } from './domain/question'
import { readAnswer, type FieldValues } from './domain/read-answer'
import { readSeen } from './domain/seen-answer'

/** An answer, and how sure its person is of it where they were asked and said so. */
type GivenAnswer = { answer: Answer; certainty?: Certainty | null }

type AnotherGiven = { given: Answer; certainty: Certainty | null }

export type SaveOutcome =
  | { kind: 'saved' }
  | {
      kind: 'refused'
      why: 'no-such-question' | 'already-submitted' | 'time-over' | 'not-an-answer'
    }
  /** What was given, how sure one was of it, and what stands instead; answers in places as shown. */
  | ({ kind: 'refused'; why: 'another-stands'; stands: Answer } & AnotherGiven)

/**
 * Saves an answer, in the author's indexes, to the question at a position of a person's own open attempt, whatever
 * stood there. It stands exactly as given until another one takes its place. From the attempt's end on none is taken.
 */
export async function saveAnswer(
  tx: Database,
  { answer, certainty = null, now, ...asked }: Asked & { now: Date } & GivenAnswer,
): Promise<SaveOutcome> {
  const found = await findOpen(tx, asked, now)
  if ('kind' in found) return found
  if (!isAnswerTo(found.question, answer)) return { kind: 'refused', why: 'not-an-answer' }
  await upsertAnswer(tx, rowOf(found, { answer, certainty }, now))
  return { kind: 'saved' }
}

/**
 * Saves an answer as a browser sent it, in places as this attempt showed them. It takes the place of an answer that
 * the form says it has seen, and of no other: one that was given meanwhile, in another window or on another device,
 * goes on standing until the person has seen it and chosen.
 */
export async function saveGivenAnswer(
  tx: Database,
  { values, now, ...asked }: Asked & { values: FieldValues; now: Date },
): Promise<SaveOutcome> {
  const found = await findOpen(tx, asked, now)
  if ('kind' in found) return found
  const { question, order } = found
  const answer = readAnswer(question, order, values)
  if (!answer) return { kind: 'refused', why: 'not-an-answer' }
  const seen = readSeen(question, order, values)
  const given = { answer, certainty: certaintyIn(question, values) }
  if (await upsertAnswerOver(tx, seen, rowOf(found, given, now))) return { kind: 'saved' }
  const stands = (await listAnswers(tx, found.attempt.id)).get(found.questionVersionId) ?? []
  const show = (each: Answer) => presentAnswer(question, order, each)
  const { certainty } = given
  return {
    ...{ kind: 'refused', why: 'another-stands' },
    ...{ given: show(answer), certainty, stands: show(stands) },
  }
}

/**
 * Whether an answer as a browser sent it is the one that stands, for a question that still takes answers. What is read here has
 * been committed, so it is as good as saved.
 */
export async function isStanding(
  db: Database,
  { values, now, ...asked }: Asked & { values: FieldValues; now: Date },
): Promise<boolean> {
  const found = await findOpen(db, asked, now)
  if ('kind' in found) return false
  const answer = readAnswer(found.question, found.order, values)
  const stands = (await listStandingAnswers(db, found.attempt.id)).get(found.questionVersionId)
  if (!stands || stands.answer.join() !== answer?.join()) return false
  return stands.certainty === certaintyIn(found.question, values)
}

/** The question that is asked, of an attempt that still takes answers. */
async function findOpen(
  tx: Database,
  asked: Asked,
  now: Date,
): Promise<AskedQuestion | Extract<SaveOutcome, { kind: 'refused' }>> {
  const found = await findAskedQuestion(tx, asked)
  if (!found) return { kind: 'refused', why: 'no-such-question' }
  if (found.attempt.submittedAt) return { kind: 'refused', why: 'already-submitted' }
  if (isOver(found.attempt, now)) return { kind: 'refused', why: 'time-over' }
  return found
}

function certaintyIn(question: Question, values: FieldValues): Certainty | null {
  return question.certainty ? readCertainty(values) : null
}

function rowOf(
  { attempt, questionVersionId, question }: AskedQuestion,
  { answer, certainty = null }: GivenAnswer,
  savedAt: Date,
) {
  const sure = question.certainty ? certainty : null
  return { attemptId: attempt.id, questionVersionId, answer, certainty: sure, savedAt }
}
