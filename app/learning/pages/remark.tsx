import { randomUUID } from 'node:crypto'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import type { Refusal } from '../../design/controls/use-faults'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { readDone } from '../../platform/http/read-done'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listParagraphs } from '../domain/list-paragraphs'
import { sectionId } from '../domain/list-sections'
import { remarkForm } from '../domain/remark'
import { findLesson } from '../find-lesson.server'
import { keepRemark, type KeepRemarkOutcome } from '../keep-remark.server'
import { listOwnRemarks } from '../list-remarks.server'
import { OwnRemarks } from '../ui/own-remarks'
import { RemarkForm } from '../ui/remark-form'
import { remarkMessages } from '../words/remark-messages'
import { findPlace } from './find-place.server'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  keptOffline: true,
} satisfies RouteHandle

export { remarkForm as form } from '../domain/remark'

/** The places of a lesson that is open to its reader, those from which they came (`?at=3`) first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, language } = context
  const { enrolmentId = '', module = '', lesson = '' } = params
  const { step } = await findPlace({ params, context }, visitor)
  const text =
    step.state === 'locked' ? null : await findLesson(database.read, step.lesson.id, language)
  if (!text) throw new Response(null, { status: 404 })
  const sections = listParagraphs(text.blocks)
  const asked = new URL(request.url).searchParams.get('at')
  const at = sections.find(({ section }) => `${section}` === asked)?.section ?? null
  const fragment = at ? { fragment: sectionId(at) } : {}
  const here = { enrolmentId, module, lesson }
  const own = await listOwnRemarks(context, { enrolmentId, lessonVersionId: step.lesson.id })
  return {
    title: translate(remarkMessages, language)('title'),
    lesson: step.lesson.titles[language],
    lessonPath: pathTo('/learn/:enrolmentId/:module/:lesson', { ...here, ...fragment }),
    sections,
    at,
    writing: randomUUID(),
    done: readDone(request, ['kept']),
    own: own.map(({ id, quoted, kind, words, sentAt, answer, language: of }) => {
      return { id, quoted, kind, words, sentAt, answer, language: of }
    }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { enrolmentId = '', module = '', lesson = '' } = params
  // Before the form is read: of another's enrolment nobody learns what its form would say.
  await findPlace({ params, context }, visitor)
  const read = await readForm(request, remarkForm)
  if (!read.ok) return refuse(read, read.errors, 422)
  const { reply, matter: kind, ...remark } = read.value
  const own = { personId: visitor.id, enrolmentId, module, lesson }
  const outcome = await keepRemark(context, {
    ...own,
    ...remark,
    kind,
    wantsAnswer: reply.length > 0,
  })
  if (outcome.kind === 'refused') return refuseRemark(read, outcome)
  return redirect(
    pathTo('/learn/:enrolmentId/:module/:lesson/remark', {
      ...{ enrolmentId, module, lesson },
      query: { done: 'kept', at: remark.place.split('.')[0] ?? '' },
    }),
    303,
  )
}

type Typed = Pick<Refusal, 'typed' | 'chosen'>

/** What may be taken later says when (RFC 9110, 10.2.3), so that a remark that waited in the browser goes on waiting. */
function refuseRemark(typed: Typed, outcome: Extract<KeepRemarkOutcome, { kind: 'refused' }>) {
  switch (outcome.why) {
    case 'no-such-lesson':
      throw new Response(null, { status: 404 })
    case 'locked':
      return refuse(typed, { '': 'locked' }, 422, { 'Retry-After': '60' })
    case 'no-such-place':
      return refuse(typed, { place: 'placeMissing' }, 422)
    case 'throttled': {
      const headers = { 'Retry-After': String(outcome.retryAfterSeconds) }
      return refuse(typed, { '': 'throttled' }, 429, headers)
    }
  }
}

function refuse(
  { typed, chosen }: Typed,
  errors: Record<string, string>,
  status: number,
  headers: HeadersInit = {},
) {
  return data<Refusal>({ errors, typed, chosen }, { status, headers })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** Where a reader tells what is unclear or wrong in a lesson, at its paragraph. */
export default function RemarkPage() {
  const t = useMessages(remarkMessages)
  const { title, lesson, lessonPath, sections, at, writing, done, own } =
    useLoaderData<typeof loader>()
  const refused = useActionData<Refusal>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p className="eyebrow">
          <a href={lessonPath}>{lesson}</a>
        </p>
        <h1>{title}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      {done && !refused ? (
        <Notice kind="good">
          {t('kept')} <a href={lessonPath}>{t('back')}</a>
        </Notice>
      ) : null}
      <RemarkForm {...{ sections, at, writing, lessonPath, refused }} />
      <OwnRemarks remarks={own} />
    </div>
  )
}
