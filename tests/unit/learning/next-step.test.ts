import { expect, test } from 'vitest'
import type { CompletionItem, CompletionReason } from '../../../app/learning/domain/completion'
import type { LessonStep } from '../../../app/learning/domain/lesson-order'
import { nextStep } from '../../../app/learning/domain/next-step'

const text = { kk: '', ru: '', en: '' }

const lesson: LessonStep = {
  module: {
    id: 'm1',
    module: 'adaptation',
    number: 1,
    contentHash: '',
    definition: { slug: 'adaptation', title: text, summary: text, outcomes: [], glossary: [] },
    lessons: [],
  },
  lesson: { id: 'l1', lesson: 'stages', minutes: 45, position: 1, titles: text },
  state: 'open',
}

const kinds = {
  lesson: ['lessonDone', 'lessonMissing'],
  'self-check': ['selfCheckDone', 'selfCheckMissing'],
  'final-test': ['testPassed', 'testReady'],
  name: ['nameDone', 'nameMissing'],
} as const

type Kind = keyof typeof kinds

/** The items of a learner who lacks only these. */
function lacking(missing: Kind[], test?: Partial<CompletionItem>): CompletionItem[] {
  return (Object.keys(kinds) as Kind[]).map((kind) => {
    const met = !missing.includes(kind)
    const reason: CompletionReason = kinds[kind][met ? 0 : 1]
    const subject = kind === 'self-check' ? 'adaptation' : ''
    const item = { kind, subject, met, since: null, done: 0, needed: 1, reason, notBefore: null }
    return kind === 'final-test' ? { ...item, ...test } : item
  })
}

const all: Kind[] = ['lesson', 'self-check', 'final-test', 'name']

test('lessons come first, then self-checks, the name, the test, the award', () => {
  const step = (missing: Kind[]) =>
    nextStep(lacking(missing), missing.includes('lesson') ? [lesson] : [], null)
  expect(step(all)).toEqual({ kind: 'lesson', step: lesson })
  expect(step(all.slice(1))).toEqual({ kind: 'self-check', module: 'adaptation' })
  expect(step(['final-test', 'name'])).toEqual({ kind: 'name' })
  expect(step(['final-test'])).toEqual({ kind: 'test', underWay: false })
  expect(step([])).toEqual({ kind: 'award' })
})

test('a test under way comes before everything else that is missing', () => {
  const items = lacking(all, { reason: 'testUnderWay' })
  expect(nextStep(items, [lesson], null)).toEqual({ kind: 'test', underWay: true })
})

test('who must wait for the next attempt is told until when', () => {
  const until = new Date('2026-11-22T09:00:00Z')
  const items = lacking(['final-test'], { reason: 'testAfterWait', notBefore: until })
  expect(nextStep(items, [], null)).toEqual({ kind: 'wait', until })
})

test('who has no attempts left is told so, and not sent to the test', () => {
  const items = lacking(['final-test', 'name'], { reason: 'testNoAttemptsLeft' })
  expect(nextStep(items, [], null)).toEqual({ kind: 'no-attempts-left' })
})

test('who has learned everything and waits for the hours to count is told from when on they do', () => {
  const from = new Date('2026-11-22T09:00:00Z')
  const hours: CompletionItem = {
    ...lacking([])[0]!,
    kind: 'hours',
    met: false,
    reason: 'hoursLater',
    notBefore: from,
  }
  expect(nextStep([...lacking(['final-test']), hours], [lesson], null)).toEqual({
    kind: 'hours',
    from,
  })
  expect(nextStep([...lacking(['final-test', 'name']), hours], [], null)).toEqual({ kind: 'name' })
})

test('a lesson that completion does not ask for is not pressed on anybody', () => {
  expect(nextStep(lacking(['final-test']), [lesson], null)).toEqual({
    kind: 'test',
    underWay: false,
  })
})

test('a certificate that was awarded is what there is to see', () => {
  const certificate = { code: 'CODE', state: 'suspended' } as const
  expect(nextStep(lacking([]), [], certificate)).toEqual({ kind: 'certificate', certificate })
})
