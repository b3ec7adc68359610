import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findPart } from '../domain/find-part'
import { findLesson } from '../find-lesson.server'
import { listLessonEntries } from '../list-lesson-entries.server'
import { EntrySheet } from '../ui/entry-sheet'
import { entryAnchor } from '../ui/entry-anchor'
import { planMessages } from '../words/plan-messages'
import { findPlace } from './find-place.server'

export const handle = { access: 'programme:learn' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, secrets, language } = context
  const { enrolmentId = '', plan = '' } = params
  const { step } = await findPlace({ params, context }, visitor)
  const { lesson, module, state } = step
  const text = state === 'locked' ? null : await findLesson(database.read, lesson.id, language)
  const block = text && findPart(text.blocks, 'Plan', plan)
  if (!block) throw new Response(null, { status: 404 })
  const { reflections } = await listLessonEntries(database.read, secrets, {
    enrolmentId,
    lessonVersionId: lesson.id,
    blocks: [block],
  })
  const at = { enrolmentId, module: module.module, lesson: lesson.lesson }
  return {
    title: block.props.title ?? '',
    path: pathTo('/learn/:enrolmentId/:module/:lesson', { ...at, fragment: entryAnchor(plan) }),
    answers: block.children.flatMap((child) => {
      if (child.kind === 'html' || child.name !== 'Reflection') return []
      const { id = '', prompt = '' } = child.props
      return [{ id, prompt, text: reflections[id]?.text ?? '' }]
    }),
  }
}

/** A plan on one page, for the fridge: what was written, and lines where nothing was. */
export default function PlanPage() {
  const t = useMessages(planMessages)
  const { title, path, answers } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <EntrySheet />
      <header className="stack">
        <h1>{title}</h1>
        <p className="soft screen-only">{t('pageLead')}</p>
      </header>
      {answers.map(({ id, prompt, text }) => (
        <section key={id} className="plan-answer" aria-labelledby={id}>
          <h2 id={id}>{prompt}</h2>
          {text ? (
            <p className="entry-text" dir="auto">
              {text}
            </p>
          ) : (
            <p className="plan-lines">
              <span className="soft screen-only">{t('empty')}</span>
            </p>
          )}
        </section>
      ))}
      <p className="screen-only">
        <a href={path}>{t('back')}</a>
      </p>
    </div>
  )
}
