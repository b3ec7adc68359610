import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Badge } from '../../design/controls/badge'
import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import { dayOf } from '../domain/day'
import { isPlacementForm } from '../domain/requirement-table'
import { listTableVersions } from '../data/requirement-tables'
import { findNewestTable } from '../find-newest-table.server'
import { rulesMessages } from '../words/rules-messages'

export const handle = { access: 'rules:edit', isDesk: true, sheet: 'records' } satisfies RouteHandle

/** What an edit may have ended with. */
const endings = ['unchanged'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const { form = '' } = params
  const { database, language, now } = context
  const table = isPlacementForm(form) ? await findNewestTable(database.read, form) : null
  if (!table) throw new Response(null, { status: 404 })
  return {
    title: table.definition.title[language],
    definition: table.definition,
    today: dayOf(now),
    versions: await listTableVersions(database.read, table.definition.placementForm),
    done: readDone(request, endings),
  }
}

/** One table: its requirements, each leading to its form, and the versions so far. */
export default function FormRules() {
  const t = useMessages(rulesMessages)
  const language = useLanguage()
  const { definition, today, versions, done } = useLoaderData<typeof loader>()
  const form = definition.placementForm
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p>
          <a href={pathTo('/admin/rules')}>{t('backToRules')}</a>
        </p>
        <h1>{definition.title[language]}</h1>
        {done ? <Notice kind="good">{t(done)}</Notice> : null}
        {definition.note ? <p className="lead">{definition.note[language]}</p> : null}
        <p>
          <a href={pathTo('/requirements/:form', { form })}>{t('publicPage')}</a>
        </p>
      </header>
      <ul className="plain-list stack">
        {definition.requirements.map(({ id, kind, title, inForceFrom, inForceUntil }) => (
          <li key={id} className="card stack">
            <h2 className="record-requirement">
              {title[language]}
              {inForceUntil && inForceUntil < today ? <Badge>{t('over')}</Badge> : null}
              {inForceFrom && inForceFrom > today ? <Badge>{t('notYet')}</Badge> : null}
            </h2>
            <p className="soft">{t(`${kind}-kind`)}</p>
            <p>
              <a href={pathTo('/admin/rules/:form/edit', { form, query: { requirement: id } })}>
                {t('edit', { title: title[language] })}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="row">
        <ButtonLink href={pathTo('/admin/rules/:form/edit', { form, query: { new: 'checklist' } })}>
          {t('addChecklist')}
        </ButtonLink>
        <ButtonLink
          look="quiet"
          href={pathTo('/admin/rules/:form/edit', { form, query: { new: 'training' } })}
        >
          {t('addTraining')}
        </ButtonLink>
      </p>
      <section className="stack" aria-labelledby="versions">
        <h2 id="versions">{t('versions')}</h2>
        <ul>
          {versions.map((version) => (
            <li key={version.number}>
              {t('version', {
                number: version.number,
                date: formatDate(version.publishedAt, language),
              })}
              , {t(version.origin === 'file' ? 'fromFile' : 'fromInterface')}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
