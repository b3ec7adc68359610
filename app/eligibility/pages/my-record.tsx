import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findIdentification } from '../../accounts/find-identification.server'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { IdentificationNote } from '../../accounts/ui/identification-note'
import { Notice } from '../../design/controls/notice'
import { listProgrammes } from '../../learning/list-programmes.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import { partForms } from '../domain/leading-forms'
import { listHistory } from '../list-history.server'
import { listLooks } from '../list-looks.server'
import { extractMessages } from '../extract-messages'
import { messages } from '../messages'
import { readHouseholdRecord } from '../read-household-record.server'
import { readRecord } from '../read-record.server'
import { recordMessages } from '../record-messages'
import { choicesOf } from '../ui/extract-choices'
import { ExtractForm } from '../ui/extract-form'
import { HistoryList } from '../ui/history-list'
import { HouseholdStandingView } from '../ui/household-standing-view'
import { LookFacts } from '../ui/look-facts'
import { FoldedFormRecord, RecordView } from '../ui/record-view'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  const chosen = new URL(request.url).searchParams.get('form')
  const [record, household, history, looks, programmes, identification] = await Promise.all([
    readRecord(database.read, { personId, now }),
    readHouseholdRecord(database.read, { personId, chosen, now }),
    listHistory(database.read, personId),
    listLooks(database.read, personId),
    listProgrammes(database.read),
    findIdentification(database.read, personId),
  ])
  return {
    title: translate(messages, language)('myTitle'),
    ...partForms(record, chosen),
    choices: choicesOf(record, chosen),
    household,
    identification,
    history,
    looks,
    programmes: Object.fromEntries(
      programmes.map(({ programme, definition }) => [programme, definition.title[language]]),
    ),
    parts: Object.fromEntries(
      programmes.map(({ programme, definition }) => [
        programme,
        definition.training?.part?.number ?? null,
      ]),
    ),
  }
}

/** A person's own record: what is met, where to earn what is not, and who has looked. */
export default function MyRecord() {
  const t = useMessages(messages)
  const tr = useMessages(recordMessages)
  const te = useMessages(extractMessages)
  const { leading, rest, choices, household, identification, history, looks, programmes, parts } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('myTitle')}</h1>
        <p className="lead">{t('myLead')}</p>
        <Notice>{t('whoDecides')}</Notice>
      </header>
      <section className="stack">
        <h2>{t('requirements')}</h2>
        <RecordView record={leading} voice="own" programmes={programmes} parts={parts} />
      </section>
      {rest.length > 0 ? (
        <section className="stack">
          <h2>{tr('moreForms')}</h2>
          <p className="narrow">{tr('moreFormsLead')}</p>
          {rest.map((form) => (
            <FoldedFormRecord
              key={form.placementForm}
              form={form}
              voice="own"
              programmes={programmes}
              parts={parts}
            />
          ))}
        </section>
      ) : null}
      <IdentificationNote known={identification} back="/record" />
      {household ? <HouseholdStandingView standing={household} /> : null}
      {choices.length > 0 ? (
        <section className="stack">
          <h2>{te('askTitle')}</h2>
          <p className="narrow">{te('askLead')}</p>
          <ExtractForm action="/record/extracts" choices={choices} quiet />
          <p>
            <a href="/record/extracts">{te('toList')}</a>
          </p>
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
        <p>
          <a href="/record/region">{tr('toRegion')}</a>
        </p>
      </section>
      <section className="stack">
        <h2>{t('history')}</h2>
        <HistoryList history={history} />
      </section>
    </div>
  )
}
