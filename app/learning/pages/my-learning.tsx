import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { storyPath } from '../domain/story-path'
import { SearchField } from '../../search/ui/search-field'
import { findLibrary } from '../find-library.server'
import { listOfferedProgrammes } from '../list-offered-programmes.server'
import { messages } from '../words/messages'
import { storyMessages } from '../words/story-messages'
import { Drawing } from '../ui/drawing'
import { LearningCard } from '../ui/learning-card'
import { LibraryCard } from '../ui/library-card'
import { ReadinessDoor } from '../ui/readiness-door'
import { TogetherCard } from '../ui/together-card'
import { showLearning } from './show-learning.server'
import { showTogether } from './show-together.server'

export const handle = {
  access: 'programme:learn',
  sheet: 'path',
  navigation: { menu: 'sections', order: 1, label: 'learning' },
  keptOffline: true,
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { read } = context.database
  const learning = await showLearning(context, visitor.id)
  const [offered] = learning.length === 0 ? await listOfferedProgrammes(read) : []
  return {
    title: translate(messages, context.language)('myLearning'),
    learning,
    others: (await showTogether(context, visitor.id)).others,
    /** For whoever has not begun. */
    story: offered ? storyPath(offered) : null,
    hasLibrary: (await findLibrary(read)) !== null,
  }
}

export default function MyLearning() {
  const t = useMessages(messages)
  const tStory = useMessages(storyMessages)
  const { title, learning, others, story, hasLibrary } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <h1>{title}</h1>
      {learning.length === 0 ? (
        <section className="next-step">
          <div className="step-picture">
            <Drawing name="begin" />
          </div>
          <div className="next-step-words">
            <p className="lead">{t('nothingYet')}</p>
            <p>
              <ButtonLink href={pathTo('/', { fragment: 'programmes' })}>
                {t('chooseProgramme')}
              </ButtonLink>
            </p>
            {story ? (
              <p>
                <a href={story}>{tStory('try')}</a>
              </p>
            ) : null}
          </div>
        </section>
      ) : null}
      {learning.map((each, index) => (
        <LearningCard key={each.path} learning={each} look={index === 0 ? 'main' : 'quiet'} />
      ))}
      <TogetherCard others={others} />
      <ReadinessDoor />
      {learning.length > 0 ? <SearchField /> : null}
      {hasLibrary ? <LibraryCard /> : null}
    </div>
  )
}
