import { v7 as uuid } from 'uuid'
import { beginAttempt } from '../../app/assessment/begin-attempt.server'
import type { FinalTestRules } from '../../app/learning/domain/definition'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { aQuestion, givenBank } from './given-question'
import { givenEnrolmentRow } from './given-rows'

/** Two modules with a bank each, and a learner who is about to begin a final test of them. */
export async function givenTest(database: DatabaseHandle, different: Partial<FinalTestRules> = {}) {
  const moduleVersionIds = { adaptation: uuid(), behaviour: uuid() }
  for (const moduleVersionId of Object.values(moduleVersionIds)) {
    await givenBank(database, moduleVersionId, {
      selfCheck: [aQuestion('single-choice', { id: 'for-practice' })],
      finalTest: [
        aQuestion('single-choice', { id: 'single' }),
        aQuestion('multiple-choice', { id: 'multiple', correct: [0, 2] }),
        aQuestion('true-false', { id: 'statement' }),
        aQuestion('ordering', { id: 'order' }),
        aQuestion('matching', { id: 'pairs' }),
      ],
    })
  }
  const { id: enrolmentId, personId } = await givenEnrolmentRow(database)
  return {
    personId,
    enrolmentId,
    moduleVersionIds,
    rules: {
      draw: { adaptation: 5, behaviour: 2 },
      passMark: 70,
      attempts: 3,
      coolDownHours: 24,
      ...different,
    },
    now: new Date('2026-11-21T09:00:00Z'),
  }
}

export type GivenTest = Omit<Awaited<ReturnType<typeof givenTest>>, 'moduleVersionIds'> & {
  moduleVersionIds: Record<string, string>
}

/** An attempt that has begun; nothing is answered yet. */
export async function givenAttempt(
  database: DatabaseHandle,
  test?: GivenTest,
): Promise<GivenTest & { attemptId: string }> {
  const begin = test ?? (await givenTest(database))
  const outcome = await database.transaction((tx) => beginAttempt(tx, begin))
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return { ...begin, attemptId: outcome.attemptId }
}
