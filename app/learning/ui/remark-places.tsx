import { FieldNotes, tieField } from '../../design/controls/field'
import { useField } from '../../design/controls/form-state'
import { useMessages } from '../../platform/i18n/messages'
import type { ParagraphsOfSection } from '../domain/list-paragraphs'
import { remarkMessages } from '../words/remark-messages'

/** As much of a paragraph is shown as one knows it by, in characters. */
const shown = 160

/**
 * The places of a lesson, each to be chosen: sections that fold open, in each the whole of it and every paragraph. The one that is
 * chosen, or from which the reader came, is open at first.
 *
 * @param at the number of the section from which they came; null for none.
 */
export function RemarkPlaces({
  sections,
  at,
}: {
  sections: ParagraphsOfSection[]
  at: number | null
}) {
  const t = useMessages(remarkMessages)
  const { error, typed } = useField('place')
  const { id, ...tie } = tieField('place', { error })
  const chosen = typed ?? (at === null ? undefined : `${at}.0`)
  const open = chosen?.split('.')[0]
  return (
    <fieldset
      className="field choices"
      id={id}
      tabIndex={-1}
      aria-describedby={tie['aria-describedby']}
    >
      <legend className="field-label">{t('place')}</legend>
      <FieldNotes id={id} error={error} />
      {sections.map(({ section, title, paragraphs }) => (
        <details key={section} className="details" open={`${section}` === open}>
          <summary>{title || t('beginning')}</summary>
          <div className="choices">
            {[t('wholeSection'), ...paragraphs].map((text, number) => {
              const place = `${section}.${number}`
              return (
                <label key={place} className="choice">
                  <input
                    type="radio"
                    name="place"
                    value={place}
                    defaultChecked={place === chosen}
                    aria-invalid={tie['aria-invalid']}
                  />
                  <span>{text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text}</span>
                </label>
              )
            })}
          </div>
        </details>
      ))}
    </fieldset>
  )
}
