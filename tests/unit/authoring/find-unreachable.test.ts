import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnreachable, type ModuleSupply } from '../../../app/authoring/domain/find-unreachable'
import type { ProgrammeFile } from '../../../app/authoring/domain/files'

const same = (text: string) => ({ kk: text, ru: text, en: text })

const supply = new Map<string, ModuleSupply>([
  [
    'one',
    { lessons: [{ lesson: 'a', minutes: 45 }], selfCheckQuestions: 1, finalTestQuestions: 2 },
  ],
  [
    'two',
    { lessons: [{ lesson: 'b', minutes: 90 }], selfCheckQuestions: 0, finalTestQuestions: 0 },
  ],
])

function programme(completion: Partial<ProgrammeFile['completion']>): ProgrammeFile {
  return {
    slug: 'sample',
    title: same('a'),
    summary: same('a'),
    description: same('a'),
    training: null,
    modules: ['one', 'two'],
    completion: {
      lessons: 'all',
      selfChecks: 'all',
      academicHours: 3,
      finalTest: { draw: { one: 2 }, passMark: 80, attempts: 3, coolDownHours: 24 },
      ...completion,
    },
    validMonths: null,
  }
}

const picks = (draw: Record<string, number>) => ({
  finalTest: { draw, passMark: 80, attempts: null, coolDownHours: 0 },
})

test('rules that ask for just what is there can be reached', () => {
  expect(findUnreachable(programme({}), supply)).toEqual([])
  expect(findUnreachable(programme({ lessons: ['one/a'], selfChecks: ['one'] }), supply)).toEqual(
    [],
  )
})

describe('refused with its place in the file', () => {
  test.each([
    ['more hours than the lessons give', { academicHours: 4 }, ['academicHours']],
    ['a lesson that is not there', { lessons: ['one/a', 'one/z'] }, ['lessons', 1]],
    ['a lesson of a module that is not there', { lessons: ['zero/a'] }, ['lessons', 0]],
    ['a lesson without its module', { lessons: ['a'] }, ['lessons', 0]],
    ['a self-check of another module', { selfChecks: ['zero'] }, ['selfChecks', 0]],
    ['a self-check without questions', { selfChecks: ['one', 'two'] }, ['selfChecks', 1]],
    ['more picked than the bank holds', picks({ one: 3 }), ['finalTest', 'draw', 'one']],
    ['picked from an empty bank', picks({ one: 1, two: 1 }), ['finalTest', 'draw', 'two']],
    ['picked from another module', picks({ zero: 1 }), ['finalTest', 'draw', 'zero']],
    ['nothing', { lessons: [], selfChecks: [], academicHours: 0, finalTest: null }, []],
  ])('%s', (_, completion, path) => {
    const found = findUnreachable(programme(completion), supply)
    expect(found.map((each) => each.path)).toEqual([['completion', ...path]])
  })
})

test('hours are refused exactly when they are more than all lessons together', () => {
  const anyMinutes = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(anyMinutes, fc.integer({ min: 0, max: 400 }), (minutes, tenths) => {
      const lessons = minutes.map((each, at) => ({ lesson: `l${at}`, minutes: each }))
      const only = new Map([['one', { lessons, selfCheckQuestions: 1, finalTestQuestions: 9 }]])
      const file = { ...programme({ academicHours: tenths / 10 }), modules: ['one'] }
      const sum = minutes.reduce((a, b) => a + b, 0)
      expect(findUnreachable(file, only).length).toBe(tenths * 45 > sum * 10 ? 1 : 0)
    }),
  )
})

test('all hours that the lessons give can always be reached', () => {
  expect(findUnreachable(programme({ academicHours: 'all' }), supply)).toEqual([])
})
