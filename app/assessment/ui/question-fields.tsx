import { useMessages } from '../../platform/i18n/messages'
import type { PresentedQuestion } from '../domain/present'
import { messages } from '../words/messages'
import { mostTyped } from '../domain/typed-text'
import { CertaintyFields } from './certainty-fields'
import { ChoiceFields } from './choice-fields'
import { MatchingFields } from './matching-fields'
import { OrderingFields } from './ordering-fields'
import type { AnswerProblem, QuestionFieldsProps } from './question-fields-props'
import { TypedField } from './typed-field'

/** A question of any kind, rendered with native controls in one named group. Stands inside a form. */
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
        <p
          className="field-error"
          id={`${id}-problem`}
          role="alert"
          tabIndex={-1}
          autoFocus
          data-focus=""
        >
          {t(problemMessage(presented, problem), { most: mostTyped })}
        </p>
      ) : null}
      <Fields {...props} />
      {presented.asksCertainty ? <CertaintyFields {...props} /> : null}
    </fieldset>
  )
}

function problemMessage({ kind }: PresentedQuestion, problem: AnswerProblem) {
  const isIncomplete = problem === 'incomplete'
  switch (kind) {
    case 'ordering':
      return isIncomplete ? 'problemIncomplete' : 'problemPlaces'
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'matching':
      return isIncomplete ? 'problemIncomplete' : 'problemUnreadable'
    case 'short-answer':
      return isIncomplete ? 'problemNothingTyped' : 'problemTyped'
  }
}

function Fields({ presented, ...props }: QuestionFieldsProps) {
  const t = useMessages(messages)
  switch (presented.kind) {
    case 'true-false': {
      const choices = [
        { place: 1, value: 'true', text: t('true') },
        { place: 0, value: 'false', text: t('false') },
      ]
      return <ChoiceFields {...props} type="radio" hint={t('chooseOne')} choices={choices} />
    }
    case 'single-choice': {
      const choices = toChoices(presented.options)
      return <ChoiceFields {...props} type="radio" hint={t('chooseOne')} choices={choices} />
    }
    case 'multiple-choice': {
      const choices = toChoices(presented.options)
      return <ChoiceFields {...props} type="checkbox" hint={t('chooseAll')} choices={choices} />
    }
    case 'ordering':
      return <OrderingFields {...props} items={presented.items} />
    case 'matching':
      return <MatchingFields {...props} lefts={presented.lefts} rights={presented.rights} />
    case 'short-answer':
      return <TypedField {...props} />
  }
}

function toChoices(options: string[]) {
  return options.map((text, place) => ({ place, value: `${place}`, text }))
}
