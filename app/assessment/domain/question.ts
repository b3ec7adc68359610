import type { Multilingual } from '../../platform/i18n/language'

type Common = { id: string; lesson: string; prompt: Multilingual }

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

export type QuestionKind = Question['kind']
