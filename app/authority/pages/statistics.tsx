import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { residenceName } from '../../accounts/domain/residence'
import { scopeOf } from '../../accounts/domain/scope'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { CardTable, plainColumns } from '../../design/controls/card-table'
import { pathTo } from '../../path-to'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import type { ShownCount } from '../domain/suppress'
import { useFormTitle } from '../form-titles'
import { readStatistics } from '../read-statistics.server'
import { statisticsMessages } from '../words/statistics-messages'
import { tellCount, tellDistrict, tellMonth } from '../statistics-rows'

export const handle = {
  access: 'region:view-statistics',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const { region, district } = officer
  const scope = scopeOf(officer)
  if (!scope || region === null) throw new Response(null, { status: 403 })
  return {
    title: translate(statisticsMessages, language)('title'),
    place: { region, district },
    statistics: await readStatistics(database.read, { scope, now }),
  }
}

/** What the region's figures say, without a number that would tell of somebody. */
export default function StatisticsPage() {
  const t = useMessages(statisticsMessages)
  const language = useLanguage()
  const formTitle = useFormTitle()
  const { place, statistics } = useLoaderData<typeof loader>()
  const { inTraining, completed, expiring, byMonth, byDistrict, byForm } = statistics
  const { recognised, confirmedWithoutData } = statistics
  const tell = (count: ShownCount) => tellCount(count, language)
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead', { place: residenceName(place, language) })}</p>
      </header>
      <dl className="desk-figures">
        <Figure label={t('inTraining')} count={inTraining} />
        <Figure label={t('completed')} count={completed} />
        <Figure label={t('recognised')} count={recognised} />
        {confirmedWithoutData === 0 ? null : (
          <Figure label={t('confirmedWithoutData')} count={confirmedWithoutData} />
        )}
        <Figure label={t('expiring')} count={expiring} />
      </dl>
      <Table
        title={t('byMonth')}
        headings={[t('month'), t('people')]}
        rows={byMonth.map(({ month, people }) => [tellMonth(month, language), tell(people)])}
      />
      <Table
        title={t('byDistrict')}
        headings={[t('district'), t('completed'), t('inTraining')]}
        rows={byDistrict.map((counts) => [
          tellDistrict(counts.district, language),
          tell(counts.completed),
          tell(counts.inTraining),
        ])}
      />
      <Table
        title={t('byForm')}
        note={t('byFormNote')}
        headings={[t('form'), t('people')]}
        rows={byForm.map(({ placementForm, people }) => [formTitle(placementForm), tell(people)])}
      />
      <p className="row">
        <ButtonLink href={pathTo('/authority/statistics/csv')}>{t('csv')}</ButtonLink>
        <a href={pathTo('/authority')}>{t('back')}</a>
      </p>
    </div>
  )
}

function Figure({ label, count }: { label: string; count: ShownCount }) {
  const language = useLanguage()
  return (
    <div className="card">
      <dt>{label}</dt>
      <dd data-hidden={count === null ? '' : undefined}>{tellCount(count, language)}</dd>
    </div>
  )
}

function Table({
  title,
  note,
  headings,
  rows,
}: {
  title: string
  note?: string
  headings: string[]
  rows: string[][]
}) {
  return (
    <section className="stack narrow">
      <h2>{title}</h2>
      {note ? <p className="soft">{note}</p> : null}
      <CardTable
        className="desk-counts"
        label={title}
        columns={plainColumns(headings)}
        rows={rows.map((cells) => ({
          key: cells[0] ?? '',
          cells: cells.map((content) => ({ content })),
        }))}
        hasRowHeadings
      />
    </section>
  )
}
