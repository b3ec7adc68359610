import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findVisitor } from '../../accounts/find-visitor.server'
import { findLibrary } from '../../learning/find-library.server'
import { listOwnEnrolments } from '../../learning/list-own-enrolments.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RequestContext } from '../../context'
import type { RouteHandle } from '../../route-handle'
import { queryBounds } from '../domain/query'
import { readAsked, type AskedOf } from '../domain/read-asked'
import { wordsIn } from '../domain/search-words'
import { searchTexts, shownAtOnce } from '../search-texts.server'
import { takeSearchTurn } from '../take-search-turn.server'
import { FoundList } from '../ui/found-list'
import { FoundNotes } from '../ui/found-notes'
import { NothingFound } from '../ui/nothing-found'
import { ResultPages } from '../ui/result-pages'
import { SearchField } from '../ui/search-field'
import { showFound } from '../ui/show-found.server'
import { searchMessages } from '../words/search-messages'

export const handle = {
  access: 'anyone',
  navigation: { menu: 'footer', order: 3, label: 'search' },
  sheet: 'search',
} satisfies RouteHandle

/**
 * What was looked for stands in the address alone: nothing of it is kept or logged, nor does the title of the document say it,
 * which others see in a list of tabs.
 *
 * @throws 429, with Retry-After, for too many from one network.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { database, language } = context
  const visitor = await findVisitor(request, context)
  const personId = visitor?.id ?? null
  const asked = readAsked(new URL(request.url).searchParams)
  const page = {
    title: translate(searchMessages, language)('title'),
    ...asked,
    hasLibrary: (await findLibrary(database.read)) !== null,
    isLearner: personId !== null && (await listOwnEnrolments(database.read, personId)).length > 0,
  }
  if (asked.q === '') return { ...page, found: null }
  if (asked.isTooLong) return data({ ...page, found: null }, { status: 422 })
  return { ...page, found: await find(context, asked, personId) }
}

async function find(context: RequestContext, { q, page }: AskedOf, personId: string | null) {
  const { database, language, address, now } = context
  const turn = await takeSearchTurn(context, address, now)
  if (!turn.allowed) {
    const headers = { 'Retry-After': String(turn.retryAfterSeconds) }
    throw new Response(null, { status: 429, headers })
  }
  const found = await searchTexts(database.read, { typed: q, language, personId, page })
  if (found.kind === 'no-words') return { kind: found.kind } as const
  const { total, hasAllWords, query } = found
  return {
    kind: found.kind,
    ...{ total, hasAllWords, language: found.language },
    leftOut: wordsIn(q).length > query.length && query.length === queryBounds.words,
    pages: Math.ceil(total / shownAtOnce.documents),
    texts: await showFound(database.read, found, language),
  } as const
}

/** Looks for words in what somebody may read. */
export default function Search() {
  const t = useMessages(searchMessages)
  const { title, q, page, isTooLong, hasLibrary, isLearner, found } = useLoaderData<typeof loader>()
  const isEmpty = found && (found.kind === 'no-words' || found.total === 0)
  return (
    <div className="stack stack-wide narrow">
      <div className="stack">
        <h1>{title}</h1>
        <SearchField
          wanted={q}
          isTooLong={isTooLong}
          hint={t(isLearner ? 'hintLearner' : 'hintPublic')}
        />
        <p className="small soft">{t('nothingKept')}</p>
      </div>
      {isEmpty ? (
        <NothingFound hadWords={found.kind === 'searched'} {...{ hasLibrary, isLearner }} />
      ) : null}
      {found?.kind === 'searched' && found.total > 0 ? (
        <section className="stack" aria-labelledby="found">
          <h2 id="found">{t('found', { count: found.total })}</h2>
          <FoundNotes {...found} />
          <FoundList texts={found.texts} language={found.language} />
          <ResultPages {...{ q, page }} pages={found.pages} />
        </section>
      ) : null}
    </div>
  )
}
