import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findStory } from '../domain/find-story'
import { lessonName } from '../domain/lesson-order'
import { beginning, goOn } from '../domain/scenario-way'
import { findLesson } from '../find-lesson.server'
import { findNewestProgrammeVersion } from '../find-newest-programme-version.server'
import { messages } from '../words/messages'
import { storyMessages } from '../words/story-messages'
import { LessonBlocks } from '../ui/lesson-blocks'
import { StoryToTry } from '../ui/story-to-try'

export const handle = { access: 'anyone', sheet: 'path' } satisfies RouteHandle

/**
 * The story of a programme that everybody may try. What was chosen stands in the address alone (`?path=`, ids of scenes with a
 * space between), so that nothing is kept of anybody; a way that the story does not go begins it anew.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { database, language } = context
  const { programme = '' } = params
  const version = await findNewestProgrammeVersion(database.read, programme)
  const named = version?.definition.story
  const lesson = version?.modules
    .flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })))
    .find((each) => lessonName({ module: each.module, lesson: each.lesson }) === named)?.lesson
  const text = lesson && (await findLesson(database.read, lesson.id, language))
  const story = text && findStory(text.blocks)
  if (!version || !story) throw new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('path')
  return {
    title: translate(storyMessages, language)('title'),
    story,
    way: (asked && goOn(story, asked.split(' '), null)) || beginning(story),
    path: pathTo('/programmes/:programme/story', { programme }),
    programme: {
      title: version.definition.title[language],
      path: pathTo('/programmes/:programme', { programme }),
    },
  }
}

/** One evening to try, and the way to the programme it is from. */
export default function StoryPage() {
  const t = useMessages(storyMessages)
  const tGeneral = useMessages(messages)
  const { title, story, way, path, programme } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p className="eyebrow">
          <a href={programme.path}>{programme.title}</a>
        </p>
        <h1>{title}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      <StoryToTry
        story={story}
        way={way}
        path={path}
        render={(blocks) => <LessonBlocks blocks={blocks} renderSelfCheck={() => null} />}
      />
      <section className="next-step" aria-labelledby="whole">
        <div className="next-step-words">
          <h2 id="whole">{t('whole')}</h2>
          <p>{t('wholeText')}</p>
          <p>
            <ButtonLink href={programme.path}>{tGeneral('seeProgramme')}</ButtonLink>
          </p>
        </div>
      </section>
    </div>
  )
}
