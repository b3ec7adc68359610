import type { ComponentBlock } from './block'
import type { LessonEntries } from './entries'
import { namedParts } from './named-parts'

/** Where a task for two stands: the same for whoever learns by whichever version of whichever programme. */
export type CoupleTaskName = { module: string; lesson: string; task: string }

export type CoupleTask = {
  id: string
  title: string
  /** The author's words for talking about the answers. */
  talk: string
  questions: { id: string; prompt: string }[]
}

/** What somebody answered, by the id of the question: an answer to each of them. */
export type CoupleAnswers = Record<string, string>

/** A task for two as its block holds it. */
export function readCoupleTask(block: ComponentBlock): CoupleTask {
  const { id = '', title = '', talk = '' } = block.props
  return {
    ...{ id, title, talk },
    questions: namedParts(block, 'CoupleQuestion').map(({ props }) => ({
      id: props.id ?? '',
      prompt: props.prompt ?? '',
    })),
  }
}

/** The name of the consent by which somebody lets others of their household see what they answered in one task. */
export function coupleConsent({ module, lesson, task }: CoupleTaskName): string {
  return `couple/${module}/${lesson}/${task}`
}

/**
 * The answers to a task, or null as long as one of its questions has none: until then nothing of it is shown to anybody, so
 * that nobody reads before they have answered.
 */
export function allAnswers(
  { questions }: Pick<CoupleTask, 'questions'>,
  reflections: LessonEntries['reflections'],
): CoupleAnswers | null {
  const answers = questions.map(({ id }) => [id, reflections[id]?.text.trim() ?? ''] as const)
  return answers.every(([, text]) => text !== '') ? Object.fromEntries(answers) : null
}

/** What is known of two people and one task. */
export type BetweenTwo = {
  /** Whether each has answered every question. */
  ownAnswered: boolean
  theyAnswered: boolean
  /** Since when each lets the other see it; null where they do not. */
  givenAt: Date | null
  receivedAt: Date | null
}

/**
 * Whether two people see each other's answers: when both have answered, and both let the other see it. It is the same for
 * both of them, so that neither reads while the other does not.
 */
export function isOpenBetween(two: BetweenTwo): boolean {
  return two.ownAnswered && two.theyAnswered && two.givenAt !== null && two.receivedAt !== null
}
