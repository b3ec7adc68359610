import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isCompleted,
  judgeCompletion,
  type CompletionEvidence,
} from '../../../app/learning/domain/completion'
import type { CompletionRules } from '../../../app/learning/domain/definition'
import { isFromTheFuture } from '../../../app/platform/clock/from-the-future'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))

/** After everything that happens here. */
const now = at(29)

const rules: CompletionRules = {
  lessons: ['adaptation/first-meeting', 'adaptation/stages'],
  selfChecks: ['adaptation'],
  minutes: 90,
  finalTest: { draw: { adaptation: 5 }, passMark: 80, attempts: 3, coolDownHours: 24 },
}

const nothing: CompletionEvidence = {
  lessons: [],
  selfChecks: {},
  finalTest: null,
  nameConfirmedAt: null,
}

const notPassed: NonNullable<CompletionEvidence['finalTest']> = {
  passed: null,
  openAttemptId: null,
  attemptsUsed: 0,
  attemptsLeft: 3,
  mayBeginAt: null,
}

const learned: CompletionEvidence = {
  lessons: [
    { lesson: 'adaptation/first-meeting', at: at(1), minutes: 45, countsFrom: at(1) },
    { lesson: 'adaptation/stages', at: at(3), minutes: 45, countsFrom: at(3) },
  ],
  selfChecks: { adaptation: { answered: 4, total: 4, completedAt: at(4) } },
  finalTest: notPassed,
  nameConfirmedAt: at(5),
}

const everything: CompletionEvidence = {
  ...learned,
  finalTest: { ...notPassed, passed: { at: at(6), percent: 90 } },
}

/** The reason of the item of one kind, for evidence that differs from `learned` in its final test. */
function testReason(standing: Partial<typeof notPassed>) {
  const evidence = { ...learned, finalTest: { ...notPassed, ...standing } }
  const items = judgeCompletion(rules, evidence, now)
  return items.find((item) => item.kind === 'final-test')?.reason
}

test('the items come in the order in which a learner meets them', () => {
  expect(judgeCompletion(rules, nothing, now).map(({ kind, subject }) => [kind, subject])).toEqual([
    ['lesson', 'adaptation/first-meeting'],
    ['lesson', 'adaptation/stages'],
    ['self-check', 'adaptation'],
    ['hours', ''],
    ['final-test', ''],
    ['name', ''],
  ])
})

test('a programme without hours or a final test asks for neither', () => {
  const items = judgeCompletion({ ...rules, minutes: 0, finalTest: null }, nothing, now)
  expect(items.map((item) => item.kind)).toEqual(['lesson', 'lesson', 'self-check', 'name'])
})

test('what is met says since when, and the hours since the lesson that filled them', () => {
  const items = judgeCompletion(rules, everything, now)
  expect(isCompleted(items)).toBe(true)
  expect(items.map((item) => item.since)).toEqual([at(1), at(3), at(4), at(3), at(6), at(5)])
})

test('a self-check that is answered in part says how far it has come', () => {
  const begun = { adaptation: { answered: 3, total: 4, completedAt: null } }
  const [item] = judgeCompletion(rules, { ...learned, selfChecks: begun }, now).filter(
    ({ kind }) => kind === 'self-check',
  )
  expect(item).toMatchObject({ met: false, since: null, done: 3, needed: 4 })
})

test('the final test says why it is not passed', () => {
  expect(testReason({})).toBe('testReady')
  expect(testReason({ attemptsUsed: 1, attemptsLeft: 2 })).toBe('testAgain')
  expect(testReason({ openAttemptId: 'a1' })).toBe('testUnderWay')
  expect(testReason({ attemptsUsed: 3, attemptsLeft: 0 })).toBe('testNoAttemptsLeft')
  expect(testReason({ attemptsUsed: 1, mayBeginAt: at(9) })).toBe('testAfterWait')
  const tooEarly = judgeCompletion(rules, { ...learned, lessons: [] }, now)
  expect(tooEarly.find((item) => item.kind === 'final-test')?.reason).toBe('testAfterLearning')
})

test('an item that must wait says until when', () => {
  const waiting = { ...notPassed, attemptsUsed: 1, mayBeginAt: at(9) }
  const items = judgeCompletion(rules, { ...learned, finalTest: waiting }, now)
  expect(items.map((item) => item.notBefore)).toEqual([null, null, null, null, at(9), null])
})

test('hours that are learned and do not count yet say from when on they do', () => {
  const [first, second] = learned.lessons
  const lessons = [first!, { ...second!, countsFrom: at(8) }]
  const hours = (now: Date) =>
    judgeCompletion(rules, { ...learned, lessons }, now).find(({ kind }) => kind === 'hours')
  const early = { met: false, done: 45, reason: 'hoursLater', notBefore: at(8) }
  expect(hours(at(7))).toMatchObject(early)
  expect(hours(at(8))).toMatchObject({ met: true, done: 90, reason: 'hoursDone', since: at(8) })
})

test('the final test stays closed until the hours count', () => {
  const lessons = learned.lessons.map((each) => ({ ...each, countsFrom: at(8) }))
  const items = judgeCompletion(rules, { ...learned, lessons }, at(7))
  expect(items.find(({ kind }) => kind === 'final-test')?.reason).toBe('testAfterLearning')
})

const lessonNames = ['a/one', 'a/two', 'b/one', 'b/two']
const instant = fc.integer({ min: 1, max: 28 }).map(at)

const anyRules: fc.Arbitrary<CompletionRules> = fc.record({
  lessons: fc.subarray(lessonNames),
  selfChecks: fc.subarray(['a', 'b']),
  minutes: fc.integer({ min: 0, max: 240 }),
  finalTest: fc.option(
    fc.record({
      draw: fc.constant({ a: 2 }),
      passMark: fc.integer({ min: 1, max: 100 }),
      attempts: fc.option(fc.integer({ min: 1, max: 3 })),
      coolDownHours: fc.integer({ min: 0, max: 48 }),
    }),
  ),
})

const anySelfCheck = fc
  .tuple(fc.nat(6), fc.nat(6), instant)
  .map(([a, b, when]) => ({ answered: Math.min(a, b), total: Math.max(a, b), when }))
  .map(({ when, ...counts }) => ({
    ...counts,
    completedAt: counts.answered === counts.total && counts.total > 0 ? when : null,
  }))

const anyEvidence: fc.Arbitrary<CompletionEvidence> = fc.record({
  lessons: fc.subarray(lessonNames).chain((names) =>
    fc.tuple(
      ...names.map((lesson) =>
        fc.record({
          lesson: fc.constant(lesson),
          at: instant,
          minutes: fc.nat(90),
          countsFrom: instant,
        }),
      ),
    ),
  ),
  selfChecks: fc.dictionary(fc.constantFrom('a', 'b'), anySelfCheck),
  finalTest: fc.option(
    fc.record({
      passed: fc.option(fc.record({ at: instant, percent: fc.integer({ min: 1, max: 100 }) })),
      openAttemptId: fc.option(fc.constant('attempt')),
      attemptsUsed: fc.nat(3),
      attemptsLeft: fc.option(fc.nat(3)),
      mayBeginAt: fc.option(instant),
    }),
  ),
  nameConfirmedAt: fc.option(instant),
})

/** Both people's work put together: at least as much as either has done. */
function both(one: CompletionEvidence, other: CompletionEvidence): CompletionEvidence {
  const known = new Set(one.lessons.map((each) => each.lesson))
  const selfChecks = { ...one.selfChecks }
  for (const [module, theirs] of Object.entries(other.selfChecks)) {
    const ours = selfChecks[module]
    if (!ours || theirs.completedAt) selfChecks[module] = ours?.completedAt ? ours : theirs
  }
  return {
    lessons: [...one.lessons, ...other.lessons.filter((each) => !known.has(each.lesson))],
    selfChecks,
    finalTest: one.finalTest?.passed ? one.finalTest : (other.finalTest ?? one.finalTest),
    nameConfirmedAt: one.nameConfirmedAt ?? other.nameConfirmedAt,
  }
}

test('more evidence and more time never make a met item unmet', () => {
  fc.assert(
    fc.property(anyRules, anyEvidence, anyEvidence, instant, (rules, less, other, early) => {
      const before = judgeCompletion(rules, less, early)
      const after = judgeCompletion(rules, both(less, other), now)
      before.forEach((item, index) => {
        if (item.met) expect(after[index]?.met).toBe(true)
      })
    }),
  )
})

test('a programme is completed exactly when all that its rules ask for has been done', () => {
  fc.assert(
    fc.property(anyRules, anyEvidence, instant, (rules, evidence, now) => {
      const finished = evidence.lessons.map((each) => each.lesson)
      const counting = evidence.lessons.filter(
        (each) => each.countsFrom <= now || isFromTheFuture(each.at, now),
      )
      const minutes = counting.reduce((sum, each) => sum + each.minutes, 0)
      const all =
        rules.lessons.every((lesson) => finished.includes(lesson)) &&
        rules.selfChecks.every((module) => evidence.selfChecks[module]?.completedAt) &&
        minutes >= rules.minutes &&
        Boolean(!rules.finalTest || evidence.finalTest?.passed) &&
        evidence.nameConfirmedAt !== null
      expect(isCompleted(judgeCompletion(rules, evidence, now))).toBe(all)
    }),
  )
})

test('with nothing done nothing is met, whatever the rules', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const items = judgeCompletion(rules, nothing, now)
      expect(items.filter((item) => item.met || item.done > 0 || item.since)).toEqual([])
      expect(items.length).toBeGreaterThan(0)
    }),
  )
})

test('an item is met exactly when there is as much as it needs, and only then says since when', () => {
  fc.assert(
    fc.property(anyRules, anyEvidence, instant, (rules, evidence, now) => {
      for (const item of judgeCompletion(rules, evidence, now)) {
        // A test was passed by the mark that held when the attempt began, whatever the percentage.
        if (item.kind !== 'final-test') {
          expect(item.met).toBe(item.done >= item.needed)
          expect(item.done).toBeLessThanOrEqual(item.needed)
        }
        expect(item.since === null).toBe(!item.met)
        expect(item.reason).toMatch(item.met ? /(Done|Passed)$/ : /(?<!Done|Passed)$/)
      }
    }),
  )
})

test('the order in which the evidence is listed changes nothing', () => {
  fc.assert(
    fc.property(anyRules, anyEvidence, (rules, evidence) => {
      const turned = { ...evidence, lessons: evidence.lessons.toReversed() }
      expect(judgeCompletion(rules, turned, now)).toEqual(judgeCompletion(rules, evidence, now))
    }),
  )
})
