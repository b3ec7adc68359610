import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listOwnCertificates } from '../../certification/issuing/list-own-certificates.server'
import { pathTo } from '../../path-to'
import { listEntriesConcerning } from '../../platform/audit/list-entries.server'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { auditMessages } from '../words/audit-messages'
import { roles } from '../domain/permissions'
import { residenceName } from '../domain/residence'
import { presentActor } from '../domain/present-actor'
import { describeActor, placeMovedTo } from '../domain/trail'
import { findHousehold } from '../find-household.server'
import { listOffices } from '../list-offices.server'
import { messages } from '../words/messages'
import { requireVisitor } from '../require-visitor.server'
import { Actor } from '../ui/actor'
import { sayAction } from '../ui/audit-entry'

export const handle = { access: 'signed-in', sheet: 'accounts' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireVisitor(request, context)
  const { read } = context.database
  const before = new URL(request.url).searchParams.get('before')
  const household = await findHousehold(read, id)
  const things = [
    ...(await listOwnCertificates(read, id)).map((each) => ({
      kind: 'certificate' as const,
      id: each.id,
    })),
    ...(household ? [{ kind: 'household' as const, id: household.id }] : []),
  ]
  const page = await listEntriesConcerning(read, { personId: id, things }, before)
  const others = page.entries.flatMap(({ actorId }) => actorId ?? [])
  const offices = await listOffices(read, [...new Set(others)])
  return {
    // Neither ids nor details leave here: they may name staff and other people.
    entries: page.entries.map((entry) => ({
      action: entry.action,
      at: entry.at,
      by: presentActor(describeActor(entry, id, offices), null, 'concerned'),
      place: placeMovedTo(entry),
      role: roles.find((role) => role === entry.detail.role) ?? null,
    })),
    next: page.next,
    further: before !== null,
    title: translate(auditMessages, context.language)('trailTitle'),
  }
}

export default function Trail() {
  const { entries, next, further } = useLoaderData<typeof loader>()
  const t = useMessages(auditMessages)
  const tRole = useMessages(messages)
  const language = useLanguage()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('trailTitle')}</h1>
        <p className="lead">{t('trailLead')}</p>
        <p>
          {t('toRecord')} <a href={pathTo('/record/looks')}>{t('record')}</a>
        </p>
      </header>
      {entries.length === 0 ? <p>{t('trailNone')}</p> : null}
      <ol className="plain-list stack">
        {entries.map(({ action, at, by, place, role }, index) => (
          <li key={index} className="card">
            <strong>{sayAction(action, t)}</strong>
            {role ? `: ${tRole(`role-${role}`)}` : null}
            {place ? `: ${residenceName(place, language)}` : null}
            <br />
            <span className="soft">
              {formatMoment(at, language)} · <Actor by={by} />
            </span>
          </li>
        ))}
      </ol>
      <nav className="row" aria-label={t('trailTitle')}>
        {further ? <a href={pathTo('/account/trail')}>{t('firstPage')}</a> : null}
        {next ? (
          <a href={pathTo('/account/trail', { query: { before: next } })}>{t('nextPage')}</a>
        ) : null}
      </nav>
    </div>
  )
}
