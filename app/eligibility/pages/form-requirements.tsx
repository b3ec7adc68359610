import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Notice } from '../../design/controls/notice'
import { calendarDay } from '../../learning/domain/calendar-day'
import { listProgrammes } from '../../learning/list-programmes.server'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { dayOf } from '../domain/day'
import { isPlacementForm } from '../domain/requirement-table'
import { listTableVersions } from '../data/requirement-tables'
import { readTableInForce } from '../read-table-in-force.server'
import { requirementMessages } from '../words/requirement-messages'
import { DayForm } from '../ui/day-form'
import { RequirementView } from '../ui/requirement-view'

export const handle = { access: 'anyone', sheet: 'records' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { form: placementForm = '' } = params
  if (!isPlacementForm(placementForm)) throw new Response(null, { status: 404 })
  const { database, language, now } = context
  const typed = new URL(request.url).searchParams.get('on')?.trim() || null
  const today = dayOf(now)
  const asked = calendarDay.safeParse(typed ?? today)
  const on = asked.success ? asked.data : today
  const inForce = await readTableInForce(database.read, { placementForm, on })
  if (inForce.kind === 'no-table') throw new Response(null, { status: 404 })
  const programmes = await listProgrammes(database.read)
  const formTitle = inForce.table.title[language]
  const page = {
    title: `${formTitle}: ${translate(requirementMessages, language)('listTitle')}`,
    placementForm,
    typed: typed ?? today,
    isWrong: !asked.success,
    on,
    inForce,
    versions: (await listTableVersions(database.read, placementForm)).map((version) => ({
      ...version,
      day: dayOf(version.publishedAt),
    })),
    programmes: Object.fromEntries(
      programmes.map(({ programme, definition }) => [programme, definition.title[language]]),
    ),
  }
  return data(page, { status: asked.success ? 200 : 422 })
}

/** What was, is or will be required for one placement form on a day, with its sources. */
export default function FormRequirements() {
  const t = useMessages(requirementMessages)
  const language = useLanguage()
  const { placementForm, typed, isWrong, on, inForce, versions, programmes } =
    useLoaderData<typeof loader>()
  const { kind, table, version } = inForce
  const published = formatDate(version.publishedAt, language)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p>
          <a href={pathTo('/requirements')}>{t('allForms')}</a>
        </p>
        <h1>{table.title[language]}</h1>
        {table.note ? <p className="lead">{table.note[language]}</p> : null}
        <Notice>{t('whoDecides')}</Notice>
      </header>
      <DayForm placementForm={placementForm} typed={typed} isWrong={isWrong} />
      <section className="stack">
        <h2>{t('asOf', { date: formatDate(on, language) })}</h2>
        {kind === 'published' ? (
          <p className="soft">{t('byVersion', { number: version.number, date: published })}</p>
        ) : (
          <Notice kind="care">{t('beforeAny', { number: version.number, date: published })}</Notice>
        )}
        {table.requirements.length === 0 ? <p>{t('nothingAsked')}</p> : null}
        {table.requirements.map((requirement) => (
          <RequirementView key={requirement.id} requirement={requirement} programmes={programmes} />
        ))}
      </section>
      <p>
        <a href={pathTo('/record', { query: { form: placementForm } })}>{t('toRecord')}</a>
      </p>
      <section className="stack">
        <h2>{t('versions')}</h2>
        <ul>
          {versions.map(({ number, publishedAt, day }) => (
            <li key={number}>
              <a href={pathTo('/requirements/:form', { form: placementForm, query: { on: day } })}>
                {t('versionLink', { number, date: formatDate(publishedAt, language) })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
