import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findArrival } from '../../accounts/find-visitor.server'
import { helpMessages } from '../../design/words/help-messages'
import { pathTo } from '../../path-to'
import { keptPage, passKept } from '../../platform/http/keep-page'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findUnit } from '../domain/library'
import { listUnit } from '../domain/list-unit'
import { findLibrary } from '../find-library.server'
import { findSite } from '../find-site.server'
import { Drawing } from '../ui/drawing'
import { MonthsAtHome } from '../ui/months-at-home'
import { afterCertificateMessages } from '../words/after-certificate-messages'
import { lessonMessages } from '../words/lesson-messages'
import { libraryMessages } from '../words/library-messages'

export const handle = {
  access: 'anyone',
  cache: 'private, no-cache',
  sheet: 'path',
} satisfies RouteHandle

export const headers = passKept

/**
 * What a family does once the certificate is there, from memory; nothing is kept of who asked. Open to everybody: a spouse or
 * a grandmother reads it, too.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { database, language } = context
  const after = (await findSite(database.read))?.site.afterCertificate
  if (!after) throw new Response(null, { status: 404 })
  const library = await findLibrary(database.read)
  const isOpen = (await findArrival(request, context)) === null
  return data(
    {
      title: translate(afterCertificateMessages, language)('title'),
      lead: after.lead[language],
      call: after.call.text[language],
      questions: after.call.questions.map((each) => each[language]),
      bring: after.bring.map((each) => each[language]),
      home: after.home[language],
      checkedOn: after.checkedOn,
      months: after.months.map(({ month, title, text, units }) => ({
        month,
        title: title[language],
        text: text[language],
        units: units.flatMap((slug) => {
          const found = library && findUnit(library, slug)
          return found ? [listUnit(found.unit, language)] : []
        }),
      })),
      hasLibrary: library !== null,
    },
    keptPage(handle.cache, isOpen),
  )
}

/** Whom to call tomorrow, what to bring, and what comes in the months at home. */
export default function AfterCertificatePage() {
  const t = useMessages(afterCertificateMessages)
  const tLesson = useMessages(lessonMessages)
  const tLibrary = useMessages(libraryMessages)
  const tHelp = useMessages(helpMessages)
  const language = useLanguage()
  const { title, lead, call, questions, bring, home, months, checkedOn, hasLibrary } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <div className="close-head">
          <div className="module-cover screen-only">
            <Drawing name="arrived" />
          </div>
          <h1>{title}</h1>
        </div>
        <p className="lead">{lead}</p>
      </header>
      <section className="next-step" aria-labelledby="tomorrow">
        <div className="next-step-words">
          <h2 id="tomorrow">{t('tomorrow')}</h2>
          <p>{call}</p>
          <h3>{t('ask')}</h3>
          <ul className="after-list">
            {questions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      </section>
      <section className="stack" aria-labelledby="bring">
        <h2 id="bring">{t('bring')}</h2>
        <ul className="after-list">
          {bring.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="small soft">
          {tLesson('checkedOn', { date: formatDate(checkedOn, language) })}
        </p>
      </section>
      <section className="stack" aria-labelledby="home">
        <h2 id="home">{tLibrary('whenHome')}</h2>
        <p>{home}</p>
        <MonthsAtHome months={months} />
      </section>
      <section className="stack screen-only" aria-labelledby="too-much">
        <h2 id="too-much">{t('tooMuch')}</h2>
        <p>
          {t('tooMuchText')} <a href={pathTo('/help')}>{tHelp('helpNow')}</a>
        </p>
        {hasLibrary ? (
          <p>
            <a href={pathTo('/library')}>{tLibrary('whole')}</a>
          </p>
        ) : null}
      </section>
    </div>
  )
}
