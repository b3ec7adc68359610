import type { Database } from '../platform/database/database.server'
import { listAttemptRows } from './data/attempts'

/** The outcome of one graded attempt. */
export type PastResult = {
  attemptId: string
  number: number
  submittedAt: Date
  percent: number
  passed: boolean
}

/** The graded attempts of an enrolment, newest first. */
export async function listResults(db: Database, enrolmentId: string): Promise<PastResult[]> {
  const attempts = await listAttemptRows(db, enrolmentId)
  return attempts
    .reverse()
    .flatMap(({ id, number, submittedAt, percent, passed }) =>
      submittedAt && percent !== null && passed !== null
        ? [{ attemptId: id, number, submittedAt, percent, passed }]
        : [],
    )
}
