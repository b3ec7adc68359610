import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { shareItems } from '../domain/share-items'
import type { FormRecord, RecordItem } from '../domain/record'
import { myRecordMessages } from '../words/my-record-messages'
import { ItemBadge } from './item-badge'
import { RecordItemView, type ProgrammeParts, type ProgrammeTitles } from './record-item-view'

/** One form of a person's own record on one screen: what is still missing, what others do, and what is done. */
export function FormSummary({
  form,
  programmes,
  parts,
}: {
  form: FormRecord
  programmes: ProgrammeTitles
  parts: ProgrammeParts
}) {
  const t = useMessages(myRecordMessages)
  const { missing, withBody, done, exempt } = shareItems(form.items)
  // What the body has answered, though not in the person's favour, is not hidden in a fold.
  const answered = withBody.filter(({ decision }) => decision !== null)
  const waiting = withBody.filter(({ decision }) => decision === null)
  return (
    <>
      <section className="stack" aria-labelledby="missing">
        <h3 id="missing">{t('missing')}</h3>
        {missing.length === 0 ? <p>{t('missingNone')}</p> : null}
        {missing.map((item) => (
          <RecordItemView
            key={item.requirement}
            item={item}
            voice="own"
            programmes={programmes}
            parts={parts}
            brief
          />
        ))}
      </section>
      <section className="stack" aria-labelledby="done">
        <h3 id="done">{t('done')}</h3>
        {done.length === 0 ? <p>{t('doneNone')}</p> : <Lines items={done} />}
      </section>
      {exempt.length > 0 ? (
        <section className="stack" aria-labelledby="exempt">
          <h3 id="exempt">{t('exempt')}</h3>
          <Lines items={exempt} />
        </section>
      ) : null}
      <section className="stack" aria-labelledby="with-body">
        <h3 id="with-body">{t('withBody')}</h3>
        <p>{t('withBodyLead')}</p>
        {answered.length > 0 ? <Lines items={answered} /> : null}
        {waiting.length > 0 ? (
          <details className="details-plain">
            <summary>{t('withBodyCount', { count: waiting.length })}</summary>
            <ul>
              {waiting.map(({ requirement, title }) => (
                <WaitingLine key={requirement} title={title} />
              ))}
            </ul>
          </details>
        ) : null}
      </section>
    </>
  )
}

function WaitingLine({ title }: Pick<RecordItem, 'title'>) {
  return <li>{title[useLanguage()]}</li>
}

function Lines({ items }: { items: RecordItem[] }) {
  const language = useLanguage()
  return (
    <ul className="plain-list record-lines">
      {items.map((item) => (
        <li key={item.requirement} className="record-requirement">
          {item.title[language]} <ItemBadge item={item} />
        </li>
      ))}
    </ul>
  )
}
