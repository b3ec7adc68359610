import { useMessages } from '../../platform/i18n/messages'
import { fieldNames } from '../domain/read-answer'
import { writeTyped } from '../domain/typed-text'
import { messages } from '../words/messages'
import type { AnswerFieldsProps } from './question-fields-props'
import { Remark } from './remark'

/** A few words or a number to type. What was typed before stands in it. */
export function TypedField(props: AnswerFieldsProps) {
  const { id, given, feedback, problem, typed } = props
  const t = useMessages(messages)
  return (
    <>
      <p className="field-hint" id={`${id}-hint`}>
        {t('typeHint')}
      </p>
      <label className="field-label" htmlFor={`${id}-text`}>
        {t('typedAnswer')}
      </label>
      <input
        className="input"
        type="text"
        id={`${id}-text`}
        name={fieldNames.text}
        autoComplete="off"
        defaultValue={typed ? typed[fieldNames.text]?.[0] : writeTyped(given)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={feedback?.choices[0] ? `${id}-hint ${id}-remark-0` : `${id}-hint`}
      />
      <Remark id={`${id}-remark-0`} judged={feedback?.choices[0]} />
    </>
  )
}
