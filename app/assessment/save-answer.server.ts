import type { Database } from '../platform/database/database.server'
import { keepAnswer } from './data/answer-rows'
import { findAskedQuestion, type Asked, type AskedQuestion } from './data/find-asked-question'
import type { Answer } from './domain/answer'
import { isAnswerTo } from './domain/is-answer-to'
import { readAnswer, type FieldValues } from './domain/read-answer'

export type SaveOutcome =
  | { kind: 'saved' }
  | { kind: 'refused'; why: 'no-such-question' | 'already-submitted' | 'not-an-answer' }

/**
 * Saves an answer, in the author's indexes, to the question at a position of a person's own open attempt.
 * It stands exactly as given until another one takes its place.
 */
export function saveAnswer(
  tx: Database,
  { answer, now, ...asked }: Asked & { answer: Answer; now: Date },
): Promise<SaveOutcome> {
  return save(tx, asked, now, ({ question }) => (isAnswerTo(question, answer) ? answer : null))
}

/** Saves an answer as a browser sent it, in places as this attempt showed them; otherwise as saveAnswer. */
export function saveGivenAnswer(
  tx: Database,
  { values, now, ...asked }: Asked & { values: FieldValues; now: Date },
): Promise<SaveOutcome> {
  return save(tx, asked, now, ({ question, order }) => readAnswer(question, order, values))
}

async function save(
  tx: Database,
  asked: Asked,
  now: Date,
  read: (asked: AskedQuestion) => Answer | null,
): Promise<SaveOutcome> {
  const found = await findAskedQuestion(tx, asked)
  if (!found) return { kind: 'refused', why: 'no-such-question' }
  if (found.attempt.submittedAt) return { kind: 'refused', why: 'already-submitted' }
  const answer = read(found)
  if (!answer) return { kind: 'refused', why: 'not-an-answer' }
  const { attempt, questionVersionId } = found
  await keepAnswer(tx, { attemptId: attempt.id, questionVersionId, answer, savedAt: now })
  return { kind: 'saved' }
}
