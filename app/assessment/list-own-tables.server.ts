import type { OwnTable } from '../platform/database/own-rows'
import { ownAttemptAnswers, ownAttempts, ownSelfChecks } from './data/own-rows'

/** The tables of this room with rows about one person, for that person. */
export function listOwnAssessmentTables(): OwnTable[] {
  return [ownSelfChecks, ownAttempts, ownAttemptAnswers]
}
