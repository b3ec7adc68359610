import type { FinalTestRules } from '../learning/domain/definition'
import { listGrants } from '../learning/list-grants.server'
import type { Database } from '../platform/database/database.server'
import { listAttemptRows } from './data/attempts'
import { judgeStanding, type TestStanding } from './domain/judge-standing'

/** Where an enrolment stands with the final test, by the programme's rules and what a trainer granted, at `now`. */
export async function readTestStanding(
  db: Database,
  { enrolmentId, rules, now }: { enrolmentId: string; rules: FinalTestRules; now: Date },
): Promise<TestStanding> {
  const attempts = await listAttemptRows(db, enrolmentId)
  return judgeStanding(attempts, await listGrants(db, enrolmentId), rules, now)
}
