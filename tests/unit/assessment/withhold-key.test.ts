import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainQuestion } from '../../../app/assessment/domain/explain-question'
import { judgeStanding, type PastAttempt } from '../../../app/assessment/domain/judge-standing'
import { refuseToBegin } from '../../../app/assessment/domain/judge-standing'
import { modulesWithheld, type Sitting } from '../../../app/assessment/domain/withhold-key'
import { questionsOfEachKind } from '../../support/given-question'

const noon = new Date('2026-11-21T12:00:00Z')
const rules = { draw: { adaptation: 3 }, passMark: 80, attempts: 2, coolDownHours: 24 }

function attempt(id: string, passed: boolean | null): PastAttempt {
  const percent = passed === null ? null : passed ? 90 : 40
  return {
    id,
    begunAt: noon,
    endsAt: null,
    submittedAt: passed === null ? null : noon,
    percent,
    passed,
  }
}

function sitting(results: (boolean | null)[], different: Partial<Sitting> = {}): Sitting {
  const attempts = results.map((passed, at) => attempt(`${at}`, passed))
  return {
    modules: ['adaptation'],
    standing: judgeStanding(attempts, [], rules, noon),
    isFollowed: false,
    isFreshGranted: false,
    ...different,
  }
}

test('the key is told after passing, and when no attempt is left', () => {
  expect(modulesWithheld([sitting([true])])).toEqual(new Set())
  expect(modulesWithheld([sitting([false, true])])).toEqual(new Set())
  expect(modulesWithheld([sitting([false, false])])).toEqual(new Set())
})

test('it is withheld while an attempt is open or may still begin, also after a waiting period', () => {
  for (const results of [[], [null], [false], [false, null]]) {
    expect(modulesWithheld([sitting(results)])).toEqual(new Set(['adaptation']))
  }
})

test('it is withheld for the sake of another enrolment: the one that follows, or one that shares the module', () => {
  const earlier = sitting([false, false], { isFollowed: true })
  expect(modulesWithheld([sitting([]), earlier])).toEqual(new Set(['adaptation']))
  expect(modulesWithheld([sitting([false, false], { isFreshGranted: true })])).toEqual(
    new Set(['adaptation']),
  )
  const other = sitting([false], { modules: ['behaviour', 'adaptation'] })
  expect(modulesWithheld([sitting([true]), other])).toEqual(new Set(['behaviour', 'adaptation']))
  // What was left behind for good asks nothing more.
  expect(modulesWithheld([sitting([true]), sitting([false], { isFollowed: true })])).toEqual(
    new Set(),
  )
})

const someSitting = fc
  .record({
    results: fc.array(fc.boolean(), { maxLength: 3 }),
    open: fc.boolean(),
    modules: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    isFollowed: fc.boolean(),
    isFreshGranted: fc.boolean(),
  })
  .map(({ results, open, ...rest }) => sitting([...results, ...(open ? [null] : [])], rest))

test('no module is told of from which an attempt that is open or may begin picks', () => {
  fc.assert(
    fc.property(fc.array(someSitting, { maxLength: 4 }), (sittings) => {
      const withheld = modulesWithheld(sittings)
      for (const { standing, modules, isFollowed } of sittings) {
        // Later, when every waiting period is over.
        const refused = refuseToBegin({ ...standing, mayBeginAt: null })
        const maySit = standing.openAttemptId !== null || (!isFollowed && refused === null)
        if (maySit) expect(modules.filter((module) => !withheld.has(module))).toEqual([])
      }
    }),
  )
})

test.each(questionsOfEachKind)(
  'a missed $kind question is explained in the words of its author',
  (question) => {
    const { given, right, text } = explainQuestion(question, undefined, 'ru')
    expect(given).toEqual([])
    const said = JSON.stringify({ right, text })
    expect(said).toMatch(/\(ru\)/)
    expect(said).not.toMatch(/\((kk|en)\)/)
    expect(right.some(({ remark }) => remark !== null) || text !== null).toBe(true)
  },
)

test('of an ordering the order given is told beside the right one, of a statement whether it is true', () => {
  const [, , statement, order] = questionsOfEachKind
  if (!statement || !order) throw new Error('no such questions')
  const texts = (choices: { text: string | boolean }[]) => choices.map(({ text }) => text)
  const told = explainQuestion(order, [3, 2, 1, 0], 'en')
  expect(texts(told.given)).toEqual(['item 3 (en)', 'item 2 (en)', 'item 1 (en)', 'item 0 (en)'])
  expect(texts(told.right)).toEqual(['item 0 (en)', 'item 1 (en)', 'item 2 (en)', 'item 3 (en)'])
  expect(explainQuestion(statement, [0], 'en')).toMatchObject({
    given: [{ text: false, remark: 'when false (en)' }],
    right: [{ text: true, remark: 'when true (en)' }],
  })
})
