import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isUnanswered,
  longestReadinessWords,
  readinessQuestions,
  readinessSteps,
  weighAnswers,
  type ReadinessAnswers,
} from '../../../app/learning/domain/readiness'
import { answersIn, fieldsOf, readinessForm } from '../../../app/learning/domain/readiness-form'
import { readFields } from '../../../app/platform/forms/read-form.server'

/** Any answers: to each question one of its own, none, and words or none. */
const anyAnswers: fc.Arbitrary<ReadinessAnswers> = fc
  .tuple(
    ...readinessQuestions.map(({ choices }) =>
      fc.record({
        choice: fc.option(fc.constantFrom(...choices.map(({ id }) => id))),
        words: fc.constantFrom('', 'Біз сөйлестік.', 'Мы говорили\nоб этом. 🏠'),
      }),
    ),
  )
  .map((given) =>
    Object.fromEntries(
      readinessQuestions.flatMap(({ id }, at) => {
        const answer = given[at]
        return answer && (answer.choice || answer.words) ? [[id, answer]] : []
      }),
    ),
  )

const towards = new Map(
  readinessQuestions.flatMap(({ choices }) => choices.map((each) => [each.id, each.towards])),
)

test('each answer stands under the steps that the table names, and under no other', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { steps } = weighAnswers(answers)
      for (const { step, answers: speaking } of steps) {
        const expected = Object.entries(answers).flatMap(([question, { choice }]) =>
          choice && towards.get(choice)?.includes(step) ? [`${question} ${choice}`] : [],
        )
        expect(speaking.map((each) => `${each.question} ${each.choice}`).sort()).toEqual(
          expected.sort(),
        )
      }
    }),
  )
})

test('every step can be chosen whatever was answered, and they never change places', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(weighAnswers(answers).steps.map(({ step }) => step)).toEqual(readinessSteps)
    }),
  )
})

test('no question is lost: it speaks for a step, was answered in words, or is open', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { steps, open, written } = weighAnswers(answers)
      const speaking = steps.flatMap((each) => each.answers.map(({ question }) => question))
      const told = new Set([...speaking, ...written.map(({ question }) => question)])
      for (const { id } of readinessQuestions) expect(told.has(id)).toBe(!open.includes(id))
    }),
  )
})

test('nothing that is made of answers is a number', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const found: unknown[] = []
      JSON.stringify(weighAnswers(answers), (_key, value: unknown) => {
        if (typeof value === 'number') found.push(value)
        return value
      })
      expect(found).toEqual([])
    }),
  )
})

test('every step is spoken for by an answer to some question, and each question offers a way to go on', () => {
  const all = new Set([...towards.values()].flat())
  expect([...all].sort()).toEqual([...readinessSteps].sort())
  for (const { id, choices } of readinessQuestions) {
    if (id === 'motive' || choices.some((each) => each.towards.includes('go-on'))) continue
    expect(id).toBe('a question that offers no way to go on')
  }
})

test('answers come back from the fields of a form as they were given', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const fields = fieldsOf(answers).map(({ name, value }): [string, string] => [name, value])
      const read = readFields([['intent', 'see'], ['seen', ''], ...fields], readinessForm)
      expect(read.ok && answersIn(read.value)).toEqual(answers)
      expect(isUnanswered(answers)).toBe(fields.length === 0)
    }),
  )
})

test('an answer of another question, one that nobody offers, and too many words are refused', () => {
  const read = (...fields: [string, string][]) =>
    readFields([['intent', 'see'], ...fields], readinessForm).ok
  expect(read(['choice-loss', 'motive-help'])).toBe(false)
  expect(read(['choice-loss', 'nobody'])).toBe(false)
  expect(read(['choice-nobody', ''])).toBe(false)
  expect(read(['words-loss', 'а'.repeat(longestReadinessWords)])).toBe(true)
  expect(read(['words-loss', 'а'.repeat(longestReadinessWords + 1)])).toBe(false)
})
