import { useMessages } from '../../platform/i18n/messages'
import { fieldNames } from '../domain/read-answer'
import { messages } from '../words/messages'
import type { AnswerFieldsProps } from './question-fields-props'
import { Remark } from './remark'

type MatchingFieldsProps = AnswerFieldsProps & {
  lefts: string[]
  rights: string[]
}

/**
 * Left sides, each with its right side to choose. The right sides stand in full below, because a closed
 * select on a narrow screen cuts them off.
 */
export function MatchingFields(props: MatchingFieldsProps) {
  const { id, lefts, rights, given, feedback, typed } = props
  const t = useMessages(messages)
  return (
    <>
      <p className="field-hint" id={`${id}-hint`}>
        {t('matchHint')}
      </p>
      {lefts.map((left, at) => (
        <div key={left} className="matching-row">
          <label className="field-label" htmlFor={`${id}-match-${at}`}>
            {left}
          </label>
          <select
            className="input"
            id={`${id}-match-${at}`}
            name={fieldNames.match(at)}
            defaultValue={
              typed?.[fieldNames.match(at)]?.[0] ?? ((given[at] ?? -1) < 0 ? '' : given[at])
            }
            aria-describedby={feedback?.choices[at] ? `${id}-remark-${at}` : undefined}
          >
            <option value="">{t('chooseOption')}</option>
            {rights.map((right, place) => (
              <option key={right} value={place}>
                {`${place + 1}. ${right}`}
              </option>
            ))}
          </select>
          <Remark id={`${id}-remark-${at}`} judged={feedback?.choices[at]} />
        </div>
      ))}
      <div className="matching-rights">
        <p className="field-label">{t('matchChoices')}</p>
        <ol>
          {rights.map((right) => (
            <li key={right}>{right}</li>
          ))}
        </ol>
      </div>
    </>
  )
}
