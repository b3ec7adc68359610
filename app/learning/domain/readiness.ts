/**
 * The steps with which a readiness self-assessment may end. None is better than another. The person chooses; the choice
 * opens and closes nothing on the site.
 */
export const readinessSteps = ['go-on', 'another-form', 'psychologist', 'not-now'] as const

/** The step that somebody chose for themselves. */
export type ReadinessStep = (typeof readinessSteps)[number]

/**
 * The questions, in their order, and for each answer the steps that it speaks for. This is the whole rule, and the page
 * shows it. It only sorts sentences under headings: nothing is counted, and no conclusion is drawn.
 */
const table = [
  {
    id: 'motive',
    choices: {
      'motive-parents': ['go-on'],
      'motive-help': ['another-form'],
      'motive-emptiness': ['psychologist'],
      'motive-others': ['psychologist', 'not-now'],
      'motive-unsure': [],
    },
  },
  {
    id: 'loss',
    choices: {
      'loss-none': ['go-on'],
      'loss-mourned': ['go-on'],
      'loss-sore': ['psychologist'],
      'loss-recent': ['psychologist', 'not-now'],
    },
  },
  {
    id: 'closeness',
    choices: {
      'closeness-wait': ['go-on'],
      'closeness-learn': ['go-on'],
      'closeness-while': ['another-form'],
      'closeness-need': ['psychologist'],
    },
  },
  {
    id: 'spouse',
    choices: {
      'spouse-both': ['go-on'],
      'spouse-alone': ['go-on'],
      'spouse-agrees': ['psychologist'],
      'spouse-silent': ['not-now'],
      'spouse-against': ['not-now'],
    },
  },
  {
    id: 'children',
    choices: {
      'children-none': ['go-on'],
      'children-asked': ['go-on'],
      'children-untold': ['not-now'],
      'children-hard': ['psychologist', 'not-now'],
    },
  },
  {
    id: 'elders',
    choices: {
      'elders-welcome': ['go-on'],
      'elders-hesitate': ['go-on'],
      'elders-secret': ['psychologist'],
      'elders-against': ['psychologist', 'not-now'],
    },
  },
  {
    id: 'time',
    choices: {
      'time-home': ['go-on'],
      'time-arrange': ['go-on'],
      'time-weekends': ['another-form'],
      'time-change': ['not-now'],
    },
  },
  {
    id: 'money',
    choices: {
      'money-enough': ['go-on'],
      'money-reckoned': ['go-on'],
      'money-unknown': [],
      'money-lacking': ['not-now'],
    },
  },
  {
    id: 'support',
    choices: {
      'support-several': ['go-on'],
      'support-one': ['go-on'],
      'support-shy': ['psychologist'],
      'support-nobody': ['psychologist'],
    },
  },
  {
    id: 'promise',
    choices: {
      'promise-life': ['go-on'],
      'promise-return': ['another-form'],
      'promise-visits': ['another-form'],
      'promise-unsure': ['not-now'],
    },
  },
] as const satisfies { id: string; choices: Record<string, readonly ReadinessStep[]> }[]

type Row = (typeof table)[number]
type KeysOf<T> = T extends T ? keyof T : never

/** Names a question; its words are `ask-` and `why-` before the name. */
type ReadinessQuestion = Row['id']

/** Names one of the answers to choose from, among all questions. */
export type ReadinessChoice = KeysOf<Row['choices']>

/** A question with its answers, each with the steps that it speaks for. */
export type AskedQuestion = {
  id: ReadinessQuestion
  choices: { id: ReadinessChoice; towards: readonly ReadinessStep[] }[]
}

/** All questions, in the order in which they are asked. */
export const readinessQuestions: readonly AskedQuestion[] = table.map(({ id, choices }) => ({
  id,
  choices: Object.entries(choices).map(([choice, towards]) => ({
    id: choice as ReadinessChoice,
    towards,
  })),
}))

/** The longest answer in one's own words, in UTF-16 units: about a page and a half. */
export const longestReadinessWords = 2_000

/** What somebody answered to one question: one of its answers, words of their own, both or neither. */
export type ReadinessAnswer = { choice: ReadinessChoice | null; words: string }

/** A person's answers, by question; questions that they left out may be absent. */
export type ReadinessAnswers = Partial<Record<ReadinessQuestion, ReadinessAnswer>>

/** An answer that was chosen, beside its question. */
export type Answered = { question: ReadinessQuestion; choice: ReadinessChoice }

/** Answers, sorted for the person who gave them. */
export type WeighedAnswers = {
  /**
   * Each step with the answers that speak for it, in the order of the questions; the steps always come in the same order.
   */
  steps: { step: ReadinessStep; answers: Answered[] }[]
  /** Questions without words and without an answer that speaks for a step. */
  open: ReadinessQuestion[]
  /** What was written, word for word. */
  written: { question: ReadinessQuestion; words: string }[]
}

/**
 * Sorts answers under the steps that they speak for, by the table above. It counts nothing, prefers no step and leaves none
 * out: the person decides which step is theirs.
 */
export function weighAnswers(answers: ReadinessAnswers): WeighedAnswers {
  const chosen = readinessQuestions.flatMap(({ id, choices }) =>
    choices
      .filter((choice) => choice.id === answers[id]?.choice)
      .map((choice) => ({ question: id, choice: choice.id, towards: choice.towards })),
  )
  const written = readinessQuestions.flatMap(({ id }) => {
    const words = answers[id]?.words ?? ''
    return words.trim() === '' ? [] : [{ question: id, words }]
  })
  const told = new Set([
    ...chosen.filter(({ towards }) => towards.length > 0).map(({ question }) => question),
    ...written.map(({ question }) => question),
  ])
  return {
    steps: readinessSteps.map((step) => ({
      step,
      answers: chosen
        .filter(({ towards }) => towards.includes(step))
        .map(({ question, choice }) => ({ question, choice })),
    })),
    open: readinessQuestions.map(({ id }) => id).filter((id) => !told.has(id)),
    written,
  }
}

/** Whether nothing was chosen and nothing written. */
export function isUnanswered(answers: ReadinessAnswers): boolean {
  return Object.values(answers).every(({ choice, words }) => choice === null && words.trim() === '')
}
