import { z } from 'zod'
import { seenField } from '../../platform/forms/seen-field'
import {
  longestReadinessWords,
  readinessQuestions,
  readinessSteps,
  type ReadinessAnswer,
  type ReadinessAnswers,
  type ReadinessChoice,
} from './readiness'
import { tidyText } from './reflection'

/** Fields of the answers: `choice-<question>`, empty for none, and `words-<question>`. */
const answerFields: Record<string, z.ZodDefault<z.ZodTypeAny>> = Object.fromEntries(
  readinessQuestions.flatMap(({ id, choices }) => {
    const ids = choices.map((choice) => choice.id)
    return [
      [`choice-${id}`, z.enum(['', ...ids]).default('')],
      [`words-${id}`, z.string().max(longestReadinessWords).default('')],
    ]
  }),
)

/**
 * What a person sends from the self-assessment: answers to look at or to change; a chosen step; or the wish to delete
 * everything. Without an account the answers are sent each time, because nothing is stored.
 */
export const readinessForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('see'), seen: seenField, ...answerFields }).strict(),
  z.object({ intent: z.literal('again'), ...answerFields }).strict(),
  z.object({ intent: z.literal('choose'), step: z.enum(readinessSteps), ...answerFields }).strict(),
  z.object({ intent: z.literal('delete') }).strict(),
])

/** The answers in a form that was read successfully. */
export function answersIn(form: z.output<typeof readinessForm>): ReadinessAnswers {
  return fromFields(form)
}

/** The answers in a form as it was typed, which may have been refused: unknown answers are left out. */
export function answersTyped(typed: Record<string, unknown>): ReadinessAnswers {
  return fromFields(typed)
}

function fromFields(fields: Record<string, unknown>): ReadinessAnswers {
  const answered = readinessQuestions.flatMap(({ id, choices }): [string, ReadinessAnswer][] => {
    const chosen = fields[`choice-${id}`]
    const choice: ReadinessChoice | null = choices.find((each) => each.id === chosen)?.id ?? null
    const words = tidyText(String(fields[`words-${id}`] ?? ''))
    return choice === null && words.trim() === '' ? [] : [[id, { choice, words }]]
  })
  return Object.fromEntries(answered)
}

/** The answers as fields of a form. */
export function fieldsOf(answers: ReadinessAnswers): { name: string; value: string }[] {
  return readinessQuestions
    .flatMap(({ id }) => [
      { name: `choice-${id}`, value: answers[id]?.choice ?? '' },
      { name: `words-${id}`, value: answers[id]?.words ?? '' },
    ])
    .filter(({ value }) => value !== '')
}
