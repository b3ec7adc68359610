import type { MetaFunction } from '@remix-run/node'
// The bench writes this module: the title and the HTML of the same lesson as the platform serves.
import { html, title } from '../lesson'

export const meta: MetaFunction = () => [{ title }]

/** No loader, no session, no database: the text is part of the build, the least work there can be. */
export default function Index() {
  return (
    <main>
      <h1>{title}</h1>
      <article dangerouslySetInnerHTML={{ __html: html }} />
    </main>
  )
}
