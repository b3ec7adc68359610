import type { Database } from '../platform/database/database.server'
import { deleteStoredAnswers } from './data/idempotent-answers'

/** How long an answer is kept for whoever sends the same request again, in milliseconds. */
export const answersKept = 86_400_000

/** Forgets answers that were kept for 24 hours; their keys are new again. */
export async function forgetAnswers(tx: Database, now: Date): Promise<void> {
  await deleteStoredAnswers(tx, { before: new Date(now.getTime() - answersKept), now })
}
