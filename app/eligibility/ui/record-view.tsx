import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { EligibilityRecord, FormRecord } from '../domain/record'
import { recordMessages } from '../record-messages'
import { RecordItemView, type ProgrammeTitles, type Voice } from './record-item-view'

export type { ProgrammeTitles } from './record-item-view'

type RecordViewProps = { record: EligibilityRecord; voice: Voice; programmes?: ProgrammeTitles }

/** The record, one placement form after another. It shows states and evidence, never a sum of them. */
export function RecordView({ record, ...rest }: RecordViewProps) {
  const t = useMessages(recordMessages)
  if (record.length === 0) return <p>{t('noTables')}</p>
  return record.map((form) => <FormRecordView key={form.placementForm} form={form} {...rest} />)
}

/** One placement form of a record: what is asked, and how each of it stands. */
export function FormRecordView({
  form: { placementForm, title, note, items },
  voice,
  programmes = {},
}: { form: FormRecord } & Omit<RecordViewProps, 'record'>) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  return (
    <article className="card stack">
      <h3>{title[language]}</h3>
      {note ? <p>{note[language]}</p> : null}
      {items.map((item) => (
        <RecordItemView key={item.requirement} item={item} voice={voice} programmes={programmes} />
      ))}
      <p>
        <a href={`/requirements/${placementForm}`}>{t('toRequirements')}</a>
      </p>
    </article>
  )
}
