import { useMessages } from '../../platform/i18n/messages'
import { fieldNames } from '../domain/read-answer'
import { messages } from '../words/messages'
import type { AnswerFieldsProps } from './question-fields-props'
import { Remark } from './remark'

type OrderingFieldsProps = AnswerFieldsProps & { items: string[] }

/**
 * Items to be put in order, each with its place to choose. design/enhance/ordering shows the buttons and
 * keeps rows and places in step.
 */
export function OrderingFields({ id, items, given, feedback, typed }: OrderingFieldsProps) {
  const t = useMessages(messages)
  const rows = given.length > 0 ? given : items.map((_, item) => item)
  const places = items.map((_, index) => index + 1)
  return (
    <>
      <p className="field-hint" id={`${id}-hint`}>
        {t('orderHint', { count: items.length })}
      </p>
      <ul className="plain-list stack ordering" data-ordering="">
        {rows.map((item, index) => {
          const text = items[item] ?? ''
          const told = feedback?.choices[item] ? `${id}-remark-${item}` : undefined
          return (
            <li key={item} data-moved={t('moved', { item: text, place: '#' })}>
              <div className="ordering-row">
                <select
                  className="input"
                  name={fieldNames.place(item)}
                  defaultValue={typed?.[fieldNames.place(item)]?.[0] ?? index + 1}
                  aria-label={t('place', { item: text })}
                  aria-describedby={told}
                >
                  {places.map((place) => (
                    <option key={place}>{place}</option>
                  ))}
                </select>
                <span className="ordering-text">{text}</span>
                <Move by={-1} label={t('moveUp', { item: text })} />
                <Move by={1} label={t('moveDown', { item: text })} />
              </div>
              <Remark id={`${id}-remark-${item}`} judged={feedback?.choices[item]} />
            </li>
          )
        })}
      </ul>
      <p className="visually-hidden" role="status" data-ordering-news="" />
    </>
  )
}

/** Hidden until there is a script that can move rows. */
function Move({ by, label }: { by: -1 | 1; label: string }) {
  return (
    <button type="button" className="ordering-move" data-move={by} aria-label={label} hidden>
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        aria-hidden="true"
      >
        <path d={by < 0 ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'} />
      </svg>
    </button>
  )
}
