import type { Language, Multilingual } from '../../platform/i18n/language'

type Common = {
  id: string
  lesson: string
  prompt: Multilingual
  /** Whether whoever answers is also asked how sure they are (`certainty.ts`). */
  certainty?: boolean
}

export type Option = { text: Multilingual; correct: boolean; feedback: Multilingual }

/** A question with its key, as its author wrote it. Never sent to a browser as it is. */
export type Question =
  | (Common & { kind: 'single-choice'; options: Option[] })
  | (Common & { kind: 'multiple-choice'; options: Option[] })
  | (Common & {
      kind: 'true-false'
      answer: boolean
      feedback: { whenTrue: Multilingual; whenFalse: Multilingual }
    })
  | (Common & { kind: 'ordering'; items: Multilingual[]; feedback: Multilingual })
  | (Common & {
      kind: 'matching'
      pairs: { left: Multilingual; right: Multilingual }[]
      feedback: Multilingual
    })
  | (Common & {
      kind: 'short-answer'
      /** What counts as right, in each language; the first is shown as the right answer. */
      accepted: Record<Language, string[]>
      feedback: Multilingual
    })

/**
 * Whether the choices are shown in an order that a secret decides; an answer then names places as shown. True and false
 * stand in their usual order, and a text that is typed has no choices.
 */
export function isShuffled({ kind }: Pick<Question, 'kind'>): boolean {
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ordering':
    case 'matching':
      return true
    case 'true-false':
    case 'short-answer':
      return false
  }
}

/** Whether the order in which an answer names its choices says nothing: they are then kept ascending. */
export function isUnordered({ kind }: Pick<Question, 'kind'>): boolean {
  switch (kind) {
    case 'multiple-choice':
      return true
    case 'single-choice':
    case 'true-false':
    case 'ordering':
    case 'matching':
    case 'short-answer':
      return false
  }
}

/** How many things there are to choose among: options, true and false, items, or right sides; none where one types. */
export function countChoices(question: Question): number {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.length
    case 'true-false':
      return 2
    case 'ordering':
      return question.items.length
    case 'matching':
      return question.pairs.length
    case 'short-answer':
      return 0
  }
}
