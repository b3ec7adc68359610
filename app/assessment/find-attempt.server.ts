import type { Database } from '../platform/database/database.server'
import { listAnswers } from './data/answers'
import { findOwnAttempt, type AttemptRow } from './data/attempts'
import { isComplete } from './domain/answer'
import type { Grade } from './domain/grade'

/** An attempt without its secrets. */
export type Attempt = {
  id: string
  enrolmentId: string
  /** 1 for the first of the enrolment. */
  number: number
  /** Percent. */
  passMark: number
  begunAt: Date
  /** The instant from which no answer is taken; null without a time limit. */
  endsAt: Date | null
  /** Null while the attempt is open. */
  submittedAt: Date | null
  grade: Grade | null
  /** For each question, in the order shown, whether it has been answered. */
  answered: boolean[]
}

/** A person's own attempt, open or graded; another's reads as absent. */
export async function findAttempt(
  db: Database,
  own: { personId: string; attemptId: string },
): Promise<Attempt | null> {
  const row = await findOwnAttempt(db, own)
  if (!row) return null
  const sheet = await listAnswers(db, row.id)
  return {
    id: row.id,
    enrolmentId: row.enrolmentId,
    number: row.number,
    passMark: row.passMark,
    begunAt: row.begunAt,
    endsAt: row.endsAt,
    submittedAt: row.submittedAt,
    grade: gradeOf(row),
    answered: row.paper.map((question) => isComplete(sheet.get(question))),
  }
}

function gradeOf({ correct, percent, passed, paper }: AttemptRow): Grade | null {
  if (correct === null || percent === null || passed === null) return null
  return { correct, percent, passed, total: paper.length }
}
