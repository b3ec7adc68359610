import { z } from 'zod'
import { multilingualText } from '../../learning/domain/multilingual-text'
import { slug } from '../../learning/domain/slug'
import { languages, type Multilingual } from '../../platform/i18n/language'
import type { Question } from './question'
import { foldTyped, mostTyped, readTyped } from './typed-text'

/** What a question is for: practice with feedback, or the final test. */
type QuestionUse = 'self-check' | 'final-test'

/** A question as it stands in a module's bank. */
export type BankQuestion = { use: QuestionUse; question: Question }

const multilingual = multilingualText(1000)

const common = {
  id: slug,
  use: z.enum(['self-check', 'final-test']),
  lesson: slug,
  prompt: multilingual,
  certainty: z.boolean().optional(),
}

const options = z
  .array(
    z
      .object({ text: multilingual, correct: z.boolean().default(false), feedback: multilingual })
      .strict(),
  )
  .min(3, 'a question has 3 to 6 options')
  .max(6, 'a question has 3 to 6 options')
  .superRefine((list, context) =>
    refuseTwins(
      list.map((option) => option.text),
      context,
      'text',
    ),
  )

const singleChoice = z
  .object({
    ...common,
    kind: z.literal('single-choice'),
    options: options.refine((list) => list.filter((option) => option.correct).length === 1, {
      message: 'exactly one option is correct',
    }),
  })
  .strict()

const multipleChoice = z
  .object({
    ...common,
    kind: z.literal('multiple-choice'),
    options: options.refine((list) => list.some((option) => option.correct), {
      message: 'at least one option is correct',
    }),
  })
  .strict()

const trueFalse = z
  .object({
    ...common,
    kind: z.literal('true-false'),
    answer: z.boolean(),
    feedback: z.object({ whenTrue: multilingual, whenFalse: multilingual }).strict(),
  })
  .strict()

const ordering = z
  .object({
    ...common,
    kind: z.literal('ordering'),
    items: z
      .array(multilingual)
      .min(3, 'an ordering question has 3 to 6 items')
      .max(6, 'an ordering question has 3 to 6 items')
      .superRefine((list, context) => refuseTwins(list, context)),
    feedback: multilingual,
  })
  .strict()

const matching = z
  .object({
    ...common,
    kind: z.literal('matching'),
    pairs: z
      .array(z.object({ left: multilingual, right: multilingual }).strict())
      .min(3, 'a matching question has 3 to 5 pairs')
      .max(5, 'a matching question has 3 to 5 pairs')
      .superRefine((list, context) => {
        for (const side of ['left', 'right'] as const) {
          refuseTwins(
            list.map((pair) => pair[side]),
            context,
            side,
          )
        }
      }),
    feedback: multilingual,
  })
  .strict()

const typed = z
  .string()
  .max(mostTyped, `an accepted answer has at most ${mostTyped} characters`)
  .refine((text) => foldTyped(text) !== '' && readTyped(text) !== null, {
    message: 'an accepted answer has a letter or a digit',
  })

const accepted = z
  .array(typed)
  .min(1, 'at least one answer is accepted')
  .max(12, 'at most 12 answers are accepted')
  .superRefine((list, context) => {
    const seen = new Set<string>()
    for (const [index, text] of list.entries()) {
      const alike = foldTyped(text)
      if (seen.has(alike)) {
        const message = 'is taken as the same as another one of this question'
        context.addIssue({ code: 'custom', message, path: [index] })
      }
      seen.add(alike)
    }
  })

const shortAnswer = z
  .object({
    ...common,
    kind: z.literal('short-answer'),
    accepted: z.object({ kk: accepted, ru: accepted, en: accepted }).strict(),
    feedback: multilingual,
  })
  .strict()

/** Two choices that read alike in some language cannot be told apart by the person who answers. */
function refuseTwins(texts: Multilingual[], context: z.RefinementCtx, key?: string) {
  for (const language of languages) {
    const seen = new Set<string>()
    for (const [index, { [language]: given }] of texts.entries()) {
      const alike = given.toLocaleLowerCase(language)
      if (seen.has(alike)) {
        context.addIssue({
          code: 'custom',
          message: `says the same in ${language} as another one of this question`,
          path: key ? [index, key] : [index],
        })
      }
      seen.add(alike)
    }
  }
}

/** How each kind is written in bank.yaml. */
const kinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  ordering,
  matching,
  'short-answer': shortAnswer,
} satisfies { [Kind in Question['kind']]: z.ZodType<{ kind: Kind }, z.ZodTypeDef, unknown> }

type KindSchema = (typeof kinds)[keyof typeof kinds]

/** A question as an author writes it in bank.yaml, read into a question and its use. */
export const bankQuestion = z
  .discriminatedUnion('kind', Object.values(kinds) as [KindSchema, ...KindSchema[]])
  .transform(({ use, ...question }): BankQuestion => ({ use, question }))
