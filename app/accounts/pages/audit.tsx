import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pathTo } from '../../path-to'
import { auditActions } from '../../platform/audit/audit-actions'
import { listEntries } from '../../platform/audit/list-entries.server'
import { summariseChain } from '../../platform/audit/summarise-chain.server'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { auditMessages } from '../words/audit-messages'
import { dayInKazakhstan } from '../domain/day'
import { findPersonByEmail } from '../find-person-by-email.server'
import { maskPeople } from '../mask-people.server'
import { listNames } from '../list-names.server'
import { requireListTurn, requirePersonTurn } from '../require-turn.server'
import { requirePermission } from '../require-visitor.server'
import { AuditEntry } from '../ui/audit-entry'
import { AuditFilter } from '../ui/audit-filter'
import { longestSearch } from '../ui/search-text'

export const handle = {
  access: 'audit:read',
  navigation: { menu: 'sections', order: 11, label: 'audit' },
  isDesk: true,
  sheet: 'accounts',
} satisfies RouteHandle

const oneDay = 86_400_000

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { read } = context.database
  const asked = new URL(request.url).searchParams
  const text = (name: string) => (asked.get(name) ?? '').trim()
  const typed = {
    action: auditActions.find((each) => each === text('action')) ?? '',
    from: text('from'),
    until: text('until'),
    about: text('about'),
  } as const
  const state = await summariseChain(read)
  // That nobody has an address is an answer, too.
  const searched = typed.about !== ''
  await requireListTurn(context, { visitor, list: 'audit', detail: { searched } })
  const faults: Record<string, 'dateWrong' | 'nobody' | 'tooLong'> = {}
  const from = typed.from === '' ? undefined : dayInKazakhstan(typed.from)
  const until = typed.until === '' ? undefined : dayInKazakhstan(typed.until)
  if (from === null) faults.from = 'dateWrong'
  if (until === null) faults.until = 'dateWrong'
  let { about } = typed as { about: string }
  if (about.length > longestSearch) faults.about = 'tooLong'
  else if (about.includes('@')) {
    about = (await findPersonByEmail(read, about))?.id ?? ''
    if (about === '') faults.about = 'nobody'
  }
  const title = translate(auditMessages, context.language)('auditTitle')
  const shown = { typed, faults, state, title, further: asked.has('before') }
  if (Object.keys(faults).length > 0) {
    return data({ ...shown, entries: [], next: null, names: {} }, { status: 422 })
  }
  const page = await listEntries(read, {
    action: typed.action || undefined,
    from: from ?? undefined,
    until: until ? new Date(until.getTime() + oneDay) : undefined,
    about,
    before: asked.get('before'),
  })
  const ids = page.entries.flatMap(({ actorId, subjectKind, subjectId }) => [
    ...(actorId === null ? [] : [actorId]),
    ...(subjectKind === 'person' ? [subjectId] : []),
  ])
  const sought = await listNames(read, about === '' ? [] : [about])
  for (const personId of sought.keys()) {
    await requirePersonTurn(context, { visitor, personId, page: 'audit' })
  }
  const names = Object.fromEntries([...(await maskPeople(read, ids)), ...sought])
  return data({ ...shown, ...page, names })
}

export default function Audit() {
  const { typed, faults, state, entries, next, names, further } = useLoaderData<typeof loader>()
  const t = useMessages(auditMessages)
  const language = useLanguage()
  const filter = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''))
  const page = (more: Record<string, string>) =>
    pathTo('/admin/audit', { query: new URLSearchParams([...filter, ...Object.entries(more)]) })
  const { signed } = state
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('auditTitle')}</h1>
        <p className="lead">{t('auditLead')}</p>
        <p>
          {t('auditState', { entries: state.entries, waiting: state.waiting })}{' '}
          {signed
            ? t('auditSigned', { number: signed.number, at: formatMoment(signed.at, language) })
            : t('auditUnsigned')}
          <br />
          <span className="soft">
            {t('auditVerify', { command: 'npm run -s admin -- audit:verify' })}
          </span>
        </p>
      </header>
      <AuditFilter typed={typed} faults={faults} />
      {entries.length === 0 ? <p>{t('none')}</p> : null}
      <ol className="plain-list stack">
        {entries.map((entry) => (
          <AuditEntry key={entry.id} entry={entry} names={names} />
        ))}
      </ol>
      <nav className="row" aria-label={t('auditTitle')}>
        {further ? <a href={page({})}>{t('firstPage')}</a> : null}
        {next ? <a href={page({ before: next })}>{t('nextPage')}</a> : null}
      </nav>
    </div>
  )
}
