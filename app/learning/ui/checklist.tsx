import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ComponentBlock } from '../domain/block'
import {
  checklistFields,
  done,
  hasDays,
  readChecklist,
  type ChecklistItem,
} from '../domain/checklist'
import { checklistMessages } from '../words/checklist-messages'
import { ChoicesForm } from './choices-form'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { StoredWords } from './stored-html'

/**
 * A list whose items a reader ticks for themselves, each with the day on which they did; where the author wants it, they also set
 * a day until which it is to be done.
 */
export function Checklist({
  block,
  given,
}: {
  block: ComponentBlock
  given: EntriesGiven | undefined
}) {
  const { id = '', title = '' } = block.props
  const items = readChecklist(block, given?.choices[id] ?? {})
  return (
    <ChoicesForm id={id} look="checklist" title={title} given={given}>
      <ul className="plain-list stack">
        {items.map((item, place) => (
          <Item
            key={place}
            item={item}
            place={place}
            words={`${entryAnchor(id)}-${place}`}
            dated={hasDays(block)}
          />
        ))}
      </ul>
      {given && hasDays(block) ? <ToCalendar at={given.at} checklist={id} /> : null}
    </ChoicesForm>
  )
}

/** The way to its days as a file for a calendar. */
function ToCalendar({ at, checklist }: { at: EntriesGiven['at']; checklist: string }) {
  const t = useMessages(checklistMessages)
  const path = pathTo('/learn/:enrolmentId/:module/:lesson/days/:checklist', { ...at, checklist })
  return (
    <p className="small screen-only">
      <a href={path}>{t('toCalendar')}</a> <span className="soft">{t('calendarHint')}</span>
    </p>
  )
}

type ItemProps = {
  item: ChecklistItem
  place: number
  /** The id of its words, which name its day as well. */
  words: string
  dated: boolean
}

function Item({ item: { html, doneAt, day }, place, words, dated }: ItemProps) {
  const t = useMessages(checklistMessages)
  const language = useLanguage()
  const dayField = checklistFields.day(place)
  return (
    <li className="checklist-item">
      <label className="choice">
        <input
          type="checkbox"
          name={checklistFields.done(place)}
          value={done}
          defaultChecked={doneAt !== null}
        />
        <span>
          <StoredWords html={html} id={words} />
          {doneAt ? (
            <span className="small soft checklist-when">
              {t('doneOn', { date: formatDate(doneAt, language) })}
            </span>
          ) : null}
        </span>
      </label>
      {dated ? (
        <span className="checklist-day">
          <label className="small" id={`${words}-day`} htmlFor={`${words}-${dayField}`}>
            {t('day')}
          </label>
          <input
            className="input"
            type="date"
            name={dayField}
            id={`${words}-${dayField}`}
            defaultValue={day ?? ''}
            aria-labelledby={`${words}-day ${words}`}
          />
        </span>
      ) : null}
    </li>
  )
}
