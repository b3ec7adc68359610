import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { EligibilityRecord, FormRecord } from '../domain/record'
import { recordMessages } from '../record-messages'
import { ItemBadge } from './item-badge'
import type { Voice } from './item-sentence'
import { RecordItemView, type ProgrammeParts, type ProgrammeTitles } from './record-item-view'

export type { ProgrammeTitles } from './record-item-view'

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

/** A placement form of a record, folded: its name and how the training that it asks for stands; the rest is opened. */
export function FoldedFormRecord({
  form,
  open = false,
  ...rest
}: Shown & { form: FormRecord; open?: boolean }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  const training = form.items.filter(({ kind }) => kind === 'training')
  return (
    <details className="card record-form" open={open}>
      <summary>
        <h3>{form.title[language]}</h3>
        {training.map((item) => (
          <span key={item.requirement} className="small">
            {' '}
            {t('trainingOf')} <ItemBadge item={item} />
          </span>
        ))}
      </summary>
      <div className="stack">
        <FormItems form={form} {...rest} />
      </div>
    </details>
  )
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
        <a href={`/requirements/${placementForm}`}>{t('toRequirements')}</a>
      </p>
    </>
  )
}
