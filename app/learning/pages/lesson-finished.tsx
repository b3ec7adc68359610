import { useLoaderData } from '@remix-run/react'
import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { lessonName, nextLesson } from '../domain/lesson-order'
import { lessonPath } from '../domain/lesson-path'
import { findLesson } from '../find-lesson.server'
import { lessonCloseMessages } from '../words/lesson-close-messages'
import { lessonMessages } from '../words/lesson-messages'
import { messages } from '../words/messages'
import { ModuleCover } from '../ui/module-cover'
import { ProgressBar } from '../ui/progress-bar'
import { findPlace } from './find-place.server'

export const handle = { access: 'programme:learn', sheet: 'path' } satisfies RouteHandle

/** What a finished lesson gave, and the lesson that is open now; one that is not finished is led back to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, language } = context
  const { enrolmentId = '' } = params
  const { step, steps, overview } = await findPlace({ params, context }, visitor)
  const { module, lesson, state } = step
  if (state !== 'done') throw redirect(lessonPath(enrolmentId, lessonName(step)), 303)
  const text = await findLesson(database.read, lesson.id, language)
  const next = nextLesson(steps)
  return {
    title: translate(lessonCloseMessages, language)('title', { title: lesson.titles[language] }),
    path: lessonPath(enrolmentId, lessonName(step)),
    overview,
    module: module.definition.title[language],
    cover: module.definition.cover ?? null,
    number: lesson.position,
    of: module.lessons.length,
    gained: text?.gained ?? null,
    done: steps.filter((each) => each.state === 'done').length,
    total: steps.length,
    next: next && {
      path: lessonPath(enrolmentId, lessonName(next)),
      title: next.lesson.titles[language],
      minutes: next.lesson.minutes,
    },
  }
}

/** The quiet moment after a lesson: what was gained, then the way on, or enough for today. */
export default function LessonFinished() {
  const t = useMessages(lessonCloseMessages)
  const tLesson = useMessages(lessonMessages)
  const tGeneral = useMessages(messages)
  const lesson = useLoaderData<typeof loader>()
  const { title, path, overview, module, cover, number, of, gained, done, total, next } = lesson
  return (
    <div className="stack stack-wide narrow">
      <header className="close-head">
        <ModuleCover of={cover} />
        <div className="stack">
          <p className="eyebrow">
            <a href={path}>{tLesson('place', { module, number, of })}</a>
          </p>
          <h1>{title}</h1>
        </div>
      </header>
      {gained ? <p className="close-gained">{gained}</p> : null}
      <ProgressBar done={done} total={total} label={tGeneral('lessonsDone', { done, total })} />
      <section className="next-step" aria-labelledby="go-on">
        <div className="next-step-words">
          {next ? <p className="eyebrow">{t('goOnTo', { minutes: next.minutes })}</p> : null}
          <h2 id="go-on">{next ? next.title : t('last')}</h2>
          {next ? null : <p>{t('lastText')}</p>}
          <p>
            <ButtonLink href={next?.path ?? overview}>
              {next ? t('goOn') : tLesson('goOverview')}
            </ButtonLink>
          </p>
        </div>
      </section>
      {next ? (
        <section className="stack">
          <p>{t('stopText')}</p>
          <p>
            <ButtonLink href={overview} look="quiet">
              {t('stop')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
    </div>
  )
}
