import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findStep,
  lessonName,
  nextLesson,
  orderLessons,
} from '../../../app/learning/domain/lesson-order'
import type { ProgrammeVersion } from '../../../app/learning/domain/programme-version'

const text = { kk: '', ru: '', en: '' }

/** A version whose modules a, b, c... have as many lessons as told; a lesson's id is its name. */
function versionOf(...lessonsPerModule: number[]): ProgrammeVersion {
  return {
    id: 'v1',
    programme: 'p',
    number: 1,
    contentHash: '',
    definition: {
      slug: 'p',
      title: text,
      summary: text,
      description: text,
      issuer: { name: text, city: text, licence: null, signatory: null },
      completion: { lessons: [], selfChecks: [], minutes: 0, finalTest: null },
      validMonths: null,
    },
    modules: lessonsPerModule.map((lessons, index) => {
      const module = 'abcdef'.charAt(index)
      return {
        id: module,
        module,
        number: 1,
        contentHash: '',
        definition: { slug: module, title: text, summary: text, outcomes: [], glossary: [] },
        lessons: Array.from({ length: lessons }, (_, at) => ({
          id: `${module}/${at + 1}`,
          lesson: `${at + 1}`,
          minutes: 45,
          position: at + 1,
          titles: text,
        })),
      }
    }),
  }
}

const version = versionOf(2, 1, 2)

test('at the beginning the first lesson is open and all others are locked', () => {
  const steps = orderLessons(version, new Set())
  expect(steps.map((step) => step.state)).toEqual(['open', 'locked', 'locked', 'locked', 'locked'])
})

test('the lesson after the last finished one is open, also across modules', () => {
  const steps = orderLessons(version, new Set(['a/1', 'a/2']))
  expect(steps.map((step) => step.state)).toEqual(['done', 'done', 'open', 'locked', 'locked'])
  expect(nextLesson(steps)?.lesson.id).toBe('b/1')
})

test('when all lessons are finished none comes next', () => {
  const all = new Set(['a/1', 'a/2', 'b/1', 'c/1', 'c/2'])
  expect(nextLesson(orderLessons(version, all))).toBeNull()
})

test('a lesson is found with the lessons before and after it', () => {
  const found = findStep(orderLessons(version, new Set()), 'b', '1')
  expect(found?.previous && lessonName(found.previous)).toBe('a/2')
  expect(found?.next && lessonName(found.next)).toBe('c/1')
})

test('the first lesson has none before it, the last none after it', () => {
  const steps = orderLessons(version, new Set())
  expect(findStep(steps, 'a', '1')?.previous).toBeNull()
  expect(findStep(steps, 'c', '2')?.next).toBeNull()
})

test('a lesson that the version does not have is not found', () => {
  expect(findStep(orderLessons(version, new Set()), 'b', '2')).toBeNull()
})

test('whoever always finishes the open lesson finishes all, each exactly once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 6 }), (lessonsPerModule) => {
      const version = versionOf(...lessonsPerModule)
      const completed = new Set<string>()
      const order: string[] = []
      for (let next; (next = nextLesson(orderLessons(version, completed)));) {
        completed.add(next.lesson.id)
        order.push(next.lesson.id)
      }
      expect(order).toEqual(version.modules.flatMap((module) => module.lessons.map((l) => l.id)))
    }),
  )
})

test('at most one lesson is open, nothing finished is taken back, lessons of other versions count nothing', () => {
  const ids = version.modules.flatMap((module) => module.lessons.map((lesson) => lesson.id))
  fc.assert(
    fc.property(fc.subarray([...ids, 'x/1']), (finished) => {
      const steps = orderLessons(version, new Set(finished))
      expect(steps.filter((step) => step.state === 'open').length).toBeLessThanOrEqual(1)
      const done = steps.filter((step) => step.state === 'done').map((step) => step.lesson.id)
      expect(done).toEqual(ids.filter((id) => finished.includes(id)))
    }),
  )
})
