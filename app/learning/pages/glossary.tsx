import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { gatherTerms } from '../domain/gather-terms'
import { listProgrammes } from '../list-programmes.server'
import { glossaryMessages } from '../words/glossary-messages'

export const handle = { access: 'anyone' } satisfies RouteHandle

/** The terms of all programmes as they were last published. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { database, language } = context
  const programmes = await listProgrammes(database.read)
  const modules = programmes.flatMap((version) => version.modules.map((each) => each.definition))
  return {
    title: translate(glossaryMessages, language)('title'),
    terms: gatherTerms(modules, language),
  }
}

/** What the words of the field mean, for everybody; lessons explain the same words where they stand. */
export default function Glossary() {
  const t = useMessages(glossaryMessages)
  const { title, terms } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow">
      <h1>{title}</h1>
      <p className="lead">{terms.length > 0 ? t('lead') : t('none')}</p>
      <dl className="glossary">
        {terms.map(({ id, title: word, definition }) => (
          <div key={id} id={id}>
            <dt>
              <dfn>{word}</dfn>
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
