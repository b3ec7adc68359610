import { expect, test } from 'vitest'
import { missingBeforeTest } from '../../../app/assessment/domain/missing-before-test'
import { judgeCompletion, type CompletionEvidence } from '../../../app/learning/domain/completion'

const rules = {
  lessons: ['adaptation/first', 'adaptation/second', 'behaviour/needs'],
  selfChecks: ['adaptation', 'behaviour'],
  minutes: 0,
  finalTest: { draw: { adaptation: 1 }, passMark: 80, attempts: 3, coolDownHours: 24 },
}

const at = new Date('2026-11-21T09:00:00Z')

function missingWith(evidence: Partial<CompletionEvidence>) {
  const nothing = { lessons: [], selfChecks: {}, finalTest: null, nameConfirmedAt: null }
  return missingBeforeTest(judgeCompletion(rules, { ...nothing, ...evidence }, at))
}

test('what is missing is counted by module; test and name are not learning', () => {
  const lessons = [{ lesson: 'adaptation/first', at, minutes: 45, countsFrom: at }]
  const selfChecks = {
    adaptation: { answered: 1, total: 4, completedAt: null },
    behaviour: { answered: 2, total: 2, completedAt: at },
  }
  expect(missingWith({ lessons, selfChecks })).toEqual([
    { module: 'adaptation', lessons: 1, questions: 3 },
    { module: 'behaviour', lessons: 1, questions: 0 },
  ])
})

test('when everything is learned nothing is missing, whatever becomes of test and name', () => {
  const done = { answered: 2, total: 2, completedAt: at }
  const lessons = rules.lessons.map((lesson) => ({ lesson, at, minutes: 45, countsFrom: at }))
  expect(missingWith({ lessons, selfChecks: { adaptation: done, behaviour: done } })).toEqual([])
})
