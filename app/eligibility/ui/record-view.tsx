import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { EligibilityRecord, FormRecord } from '../domain/record'
import { recordMessages } from '../words/record-messages'
import type { Voice } from './item-sentence'
import { RecordItemView, type ProgrammeParts, type ProgrammeTitles } from './record-item-view'

type Shown = { voice: Voice; programmes?: ProgrammeTitles; parts?: ProgrammeParts }

/** The record, one placement form after another. It shows states and evidence, never a sum of them. */
export function RecordView({ record, ...rest }: Shown & { record: EligibilityRecord }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  if (record.length === 0) return <p>{t('noTables')}</p>
  return record.map((form) => (
    <article key={form.placementForm} className="card stack">
      <h3>{form.title[language]}</h3>
      <FormItems form={form} {...rest} />
    </article>
  ))
}

/** What one placement form asks for, and how each of it stands. */
function FormItems({
  form: { placementForm, note, items },
  voice,
  programmes = {},
  parts,
}: Shown & { form: FormRecord }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  return (
    <>
      {note ? <p>{note[language]}</p> : null}
      {items.map((item) => (
        <RecordItemView
          key={item.requirement}
          item={item}
          voice={voice}
          programmes={programmes}
          parts={parts}
        />
      ))}
      <p>
        <a href={pathTo('/requirements/:form', { form: placementForm })}>{t('toRequirements')}</a>
      </p>
    </>
  )
}
