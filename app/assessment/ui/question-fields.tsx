import { useMessages } from '../../platform/i18n/messages'
import type { Answer } from '../domain/answer'
import type { Feedback } from '../domain/judge-self-check'
import type { PresentedQuestion } from '../domain/present'
import { messages } from '../messages'
import { ChoiceFields } from './choice-fields'
import { MatchingFields } from './matching-fields'
import { OrderingFields } from './ordering-fields'

/** Why an answer could not be taken. */
export type AnswerProblem = 'not-an-answer' | 'incomplete'

export type QuestionFieldsProps = {
  /** Begins every id, so that several questions fit on one page. */
  id: string
  presented: PresentedQuestion
  /** The answer that stands, in places as shown. */
  given: Answer
  /** What to say beside the choices that were made; only ever of a self-check. */
  feedback?: Feedback | null
  problem?: AnswerProblem | null
  /** What was sent with the problem, by field, so that nothing has to be chosen again. */
  typed?: Record<string, string> | null
  /** Whether the browser itself asks for a complete answer. */
  required?: boolean
}

/** A question of any kind, drawn with native controls in one named group. Stands inside a form. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { id, presented, problem } = props
  const t = useMessages(messages)
  return (
    <fieldset
      className="question stack"
      aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
    >
      <legend className="question-prompt">{presented.prompt}</legend>
      {problem ? (
        <p className="field-error" id={`${id}-problem`} role="alert" tabIndex={-1} data-focus="">
          {t(problemMessage(presented, problem))}
        </p>
      ) : null}
      <Fields {...props} />
    </fieldset>
  )
}

function problemMessage({ kind }: PresentedQuestion, problem: AnswerProblem) {
  if (problem === 'incomplete') return 'problemIncomplete'
  return kind === 'ordering' ? 'problemPlaces' : 'problemUnreadable'
}

function Fields({ presented, ...props }: QuestionFieldsProps) {
  const t = useMessages(messages)
  switch (presented.kind) {
    case 'single-choice':
    case 'true-false': {
      const choices =
        presented.kind === 'true-false'
          ? [
              { place: 1, value: 'true', text: t('true') },
              { place: 0, value: 'false', text: t('false') },
            ]
          : presented.options.map((text, place) => ({ place, value: `${place}`, text }))
      return <ChoiceFields {...props} type="radio" hint={t('chooseOne')} choices={choices} />
    }
    case 'multiple-choice': {
      const choices = presented.options.map((text, place) => ({ place, value: `${place}`, text }))
      return <ChoiceFields {...props} type="checkbox" hint={t('chooseAll')} choices={choices} />
    }
    case 'ordering':
      return <OrderingFields {...props} items={presented.items} />
    case 'matching':
      return <MatchingFields {...props} lefts={presented.lefts} rights={presented.rights} />
  }
}
