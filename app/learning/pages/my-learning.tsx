import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findLibrary } from '../find-library.server'
import { messages } from '../words/messages'
import { LearningCard } from '../ui/learning-card'
import { LibraryCard } from '../ui/library-card'
import { showLearning } from './show-learning.server'

export const handle = {
  access: 'programme:learn',
  navigation: { menu: 'sections', order: 1, label: 'learning' },
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  return {
    title: translate(messages, context.language)('myLearning'),
    learning: await showLearning(context, visitor.id),
    hasLibrary: (await findLibrary(context.database.read)) !== null,
  }
}

export default function MyLearning() {
  const t = useMessages(messages)
  const { title, learning, hasLibrary } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <h1>{title}</h1>
      {learning.length === 0 ? (
        <div className="stack">
          <p className="lead">{t('nothingYet')}</p>
          <p>
            <ButtonLink href={pathTo('/')}>{t('chooseProgramme')}</ButtonLink>
          </p>
        </div>
      ) : null}
      {learning.map((each, index) => (
        <LearningCard key={each.path} learning={each} look={index === 0 ? 'main' : 'quiet'} />
      ))}
      {hasLibrary ? <LibraryCard /> : null}
    </div>
  )
}
