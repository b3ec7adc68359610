import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import { listProgrammes } from '../../learning/list-programmes.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { partForms } from '../domain/leading-forms'
import { listHistory } from '../list-history.server'
import { listLooks } from '../list-looks.server'
import { messages } from '../messages'
import { readRecord } from '../read-record.server'
import { recordMessages } from '../record-messages'
import { HistoryList } from '../ui/history-list'
import { LookFacts } from '../ui/look-facts'
import { FormRecordView, RecordView } from '../ui/record-view'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  const [record, history, looks, programmes] = await Promise.all([
    readRecord(database.read, { personId, now }),
    listHistory(database.read, personId),
    listLooks(database.read, personId),
    listProgrammes(database.read),
  ])
  return {
    title: translate(messages, language)('myTitle'),
    ...partForms(record, new URL(request.url).searchParams.get('form')),
    history,
    // The officer's id is the officer's own affair.
    looks: looks.map(({ id, officerName, region, foundBy, purpose, at }) => ({
      id,
      officerName,
      region,
      foundBy,
      purpose,
      at,
    })),
    programmes: Object.fromEntries(
      programmes.map(({ programme, definition }) => [programme, definition.title[language]]),
    ),
  }
}

/** A person's own record: what is met, where to earn what is not, and who has looked. */
export default function MyRecord() {
  const t = useMessages(messages)
  const tr = useMessages(recordMessages)
  const language = useLanguage()
  const { leading, rest, history, looks, programmes } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('myTitle')}</h1>
        <p className="lead">{t('myLead')}</p>
        <Notice>{t('whoDecides')}</Notice>
      </header>
      <section className="stack">
        <h2>{t('requirements')}</h2>
        <RecordView record={leading} voice="own" programmes={programmes} />
      </section>
      {rest.length > 0 ? (
        <section className="stack">
          <h2>{tr('moreForms')}</h2>
          <p className="narrow">{tr('moreFormsLead')}</p>
          {rest.map((form) => (
            <details key={form.placementForm} className="card record-form">
              <summary>{form.title[language]}</summary>
              <FormRecordView form={form} voice="own" programmes={programmes} />
            </details>
          ))}
        </section>
      ) : null}
      <section className="stack">
        <h2>{t('looks')}</h2>
        <p className="narrow">{t('looksLead')}</p>
        {looks.length === 0 ? <p>{t('looksEmpty')}</p> : null}
        <ol className="plain-list stack">
          {looks.map(({ id, ...look }) => (
            <li key={id} className="card">
              <LookFacts look={look} />
            </li>
          ))}
        </ol>
      </section>
      <section className="stack">
        <h2>{t('history')}</h2>
        <HistoryList history={history} />
      </section>
    </div>
  )
}
