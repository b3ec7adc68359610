import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPerson } from '../../accounts/find-person.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { FaultPage } from '../../design/frame/fault-page'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { lookEnd } from '../domain/look'
import { findOwnLook } from '../find-own-look.server'
import { listHistory } from '../list-history.server'
import { messages } from '../messages'
import { readRecord } from '../read-record.server'
import { HistoryList } from '../ui/history-list'
import { LookFacts } from '../ui/look-facts'
import { RecordView } from '../ui/record-view'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: officerId } = await requirePermission(request, context, 'record:look')
  const { now, language } = context
  const db = context.database.read
  const look = await findOwnLook(db, { lookId: params.lookId ?? '', officerId, now })
  const person = look && (await findPerson(db, look.personId))
  if (!look || !person) throw new Response(null, { status: 404 })
  const { id: personId, name, iinLastFour } = person
  return {
    title: translate(messages, language)('recordTitle'),
    person: { name, iinLastFour },
    look,
    endsAt: lookEnd(look.at),
    record: await readRecord(db, { personId, now }),
    history: await listHistory(db, personId),
  }
}

/** The record as an officer reads it: states, evidence and rules, and that this look was logged. */
export default function LookedAtRecord() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { person, look, endsAt, record, history } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('recordTitle')}</h1>
        <dl className="facts">
          <dt>{t('name')}</dt>
          <dd>{person.name}</dd>
          <dt>{t('iin')}</dt>
          <dd>
            {person.iinLastFour ? t('iinLastFour', { digits: person.iinLastFour }) : t('iinAbsent')}
          </dd>
        </dl>
        <Notice>{t('whoDecides')}</Notice>
      </header>
      <section className="stack">
        <h2>{t('requirements')}</h2>
        <RecordView record={record} voice="official" />
      </section>
      <section className="stack">
        <h2>{t('history')}</h2>
        <HistoryList history={history} />
      </section>
      <section className="card stack">
        <h2>{t('lookLogged')}</h2>
        <LookFacts look={look} />
        <p>{t('lookLasts', { moment: formatMoment(endsAt, language) })}</p>
      </section>
      <p>
        <ButtonLink href="/authority">{t('newSearch')}</ButtonLink>
      </p>
    </div>
  )
}

/** A look that is over, another's, or none at all: the same words, and the way to a new one. */
export function ErrorBoundary() {
  const t = useMessages(messages)
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status !== 404) return <FaultPage status={status} />
  return (
    <div className="stack narrow">
      <h1>{t('lookOver')}</h1>
      <p className="lead">{t('lookOverText')}</p>
      <p>
        <ButtonLink href="/authority">{t('newSearch')}</ButtonLink>
      </p>
    </div>
  )
}
