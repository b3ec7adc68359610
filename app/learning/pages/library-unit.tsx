import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findArrival } from '../../accounts/find-visitor.server'
import { pathTo } from '../../path-to'
import { keptPage, passKept } from '../../platform/http/keep-page'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findUnit, nextUnits } from '../domain/library'
import { listUnit } from '../domain/list-unit'
import { findLibrary } from '../find-library.server'
import { LessonBlocks } from '../ui/lesson-blocks'
import { LibraryList } from '../ui/library-list'
import { lessonMessages } from '../words/lesson-messages'
import { libraryMessages } from '../words/library-messages'

export const handle = {
  access: 'anyone',
  cache: 'private, no-cache',
  sheet: 'library',
  keptOffline: true,
} satisfies RouteHandle

export const headers = passKept

/**
 * A unit of the library, from memory; nothing is kept of who asked. The title of the document says no more than which of them
 * it is: others see it in a list of tabs, or in the history of a telephone that a family shares.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { database, language } = context
  const library = await findLibrary(database.read)
  const found = library && findUnit(library, params.unit ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const isOpen = (await findArrival(request, context)) === null
  const { unit, group, number, of } = found
  const { title: heading, summary, checkedOn, blocks, step, help } = unit.texts[language]
  return data(
    {
      title: translate(libraryMessages, language)('numberedTitle', { number, of }),
      ...{ heading, summary, checkedOn, blocks, step, help },
      minutes: unit.minutes,
      group: { id: group.id, title: group.title[language] },
      next: nextUnits(group, unit.slug).map((each) => listUnit(each, language)),
    },
    keptPage(handle.cache, isOpen),
  )
}

/** One unit: the text, its one step, whom to call, and what else is needed at the same time. */
export default function LibraryUnitPage() {
  const t = useMessages(libraryMessages)
  const { group, heading, summary, minutes, checkedOn, blocks, step, help, next } =
    useLoaderData<typeof loader>()
  return (
    <article className="stack stack-wide narrow">
      <div className="lesson">
        <header className="lesson-head">
          <p className="eyebrow">
            <a href={pathTo('/library', { fragment: group.id })}>
              {t('place', { group: group.title })}
            </a>
          </p>
          <h1>{heading}</h1>
          <p className="lead">{summary}</p>
          <p className="small soft">{t('minutes', { minutes })}</p>
          <CheckedOn day={checkedOn} />
          <p className="screen-only">
            <a href="#step">{t('toStep')}</a>
          </p>
        </header>
        <LessonBlocks blocks={blocks} renderSelfCheck={() => null} />
      </div>
      <section className="library-step" aria-labelledby="step">
        <h2 id="step">{t('stepTitle')}</h2>
        <p>{step}</p>
      </section>
      <section className="stack" aria-labelledby="call">
        <h2 id="call">{t('callTitle')}</h2>
        <LessonBlocks blocks={[help]} renderSelfCheck={() => null} />
      </section>
      <footer className="stack screen-only">
        {next.length > 0 ? (
          <section className="stack" aria-labelledby="more">
            <h2 id="more">{t('more', { group: group.title })}</h2>
            <LibraryList units={next} level="h3" />
          </section>
        ) : null}
        <p>
          <a href={pathTo('/library')}>{t('whole')}</a>
        </p>
        <p className="small soft">{t('nobodySees')}</p>
      </footer>
    </article>
  )
}

function CheckedOn({ day }: { day: string | null }) {
  const t = useMessages(lessonMessages)
  const language = useLanguage()
  if (day === null) return null
  return <p className="small soft">{t('checkedOn', { date: formatDate(day, language) })}</p>
}
