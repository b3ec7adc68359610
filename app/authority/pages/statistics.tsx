import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { ReactNode } from 'react'
import { residenceName } from '../../accounts/domain/residence'
import { scopeOf } from '../../accounts/domain/scope'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ShownCount } from '../domain/suppress'
import { useFormTitle } from '../form-titles'
import { readStatistics } from '../read-statistics.server'
import { statisticsMessages } from '../statistics-messages'
import { tellCount, tellDistrict, tellMonth } from '../statistics-rows'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, 'region:view-statistics')
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
      <Table title={t('byMonth')} headings={[t('month'), t('people')]}>
        {byMonth.map(({ month, people }) => (
          <Row key={month} cells={[tellMonth(month, language), tell(people)]} />
        ))}
      </Table>
      <Table title={t('byDistrict')} headings={[t('district'), t('completed'), t('inTraining')]}>
        {byDistrict.map(({ district, completed: done, inTraining: under }) => (
          <Row key={district} cells={[tellDistrict(district, language), tell(done), tell(under)]} />
        ))}
      </Table>
      <Table title={t('byForm')} note={t('byFormNote')} headings={[t('form'), t('people')]}>
        {byForm.map(({ placementForm, people }) => (
          <Row key={placementForm} cells={[formTitle(placementForm), tell(people)]} />
        ))}
      </Table>
      <p className="row">
        <ButtonLink href="/authority/statistics/csv">{t('csv')}</ButtonLink>
        <a href="/authority">{t('back')}</a>
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
  children,
}: {
  title: string
  note?: string
  headings: string[]
  children: ReactNode
}) {
  return (
    <section className="stack narrow">
      <h2>{title}</h2>
      {note ? <p className="soft">{note}</p> : null}
      <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="table desk-counts">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ cells: [first, ...rest] }: { cells: string[] }) {
  return (
    <tr>
      <th scope="row">{first}</th>
      {rest.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
