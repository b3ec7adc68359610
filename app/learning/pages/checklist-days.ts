import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { TextResponse } from '../../platform/http/text-response'
import { translate } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { hasDays, listDue, readChecklist } from '../domain/checklist'
import { findPart } from '../domain/find-part'
import { findLesson } from '../find-lesson.server'
import { listLessonEntries } from '../list-lesson-entries.server'
import { entryAnchor } from '../ui/entry-anchor'
import { checklistMessages } from '../words/checklist-messages'
import { writeCalendar } from '../write-calendar.server'
import { findPlace } from './find-place.server'

export const handle = { access: 'programme:learn' } satisfies RouteHandle

/**
 * The days that somebody set for a list, as a file for their calendar: of what is not done yet, by its number in the list and in
 * none of its words. Without such a day it leads back to the list.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, secrets, language, config } = context
  const { enrolmentId = '', checklist = '' } = params
  const { step } = await findPlace({ params, context }, visitor)
  const { lesson, module, state } = step
  const text = state === 'locked' ? null : await findLesson(database.read, lesson.id, language)
  const block = text && findPart(text.blocks, 'Checklist', checklist)
  if (!block || !hasDays(block)) throw new Response(null, { status: 404 })
  const { choices } = await listLessonEntries(database.read, secrets, {
    ...{ enrolmentId, lessonVersionId: lesson.id },
    blocks: [block],
  })
  const at = { enrolmentId, module: module.module, lesson: lesson.lesson }
  const list = pathTo('/learn/:enrolmentId/:module/:lesson', {
    ...at,
    fragment: entryAnchor(checklist),
  })
  const due = listDue(readChecklist(block, choices[checklist] ?? {}))
  if (due.length === 0) return redirect(list)
  const t = translate(checklistMessages, language)
  const days = due.map(({ number, day }) => ({
    about: [enrolmentId, lesson.id, checklist, number].join(' '),
    title: t('calendarItem', { number }),
    day,
    url: new URL(list, config.baseUrl).href,
  }))
  return new TextResponse(writeCalendar(days, config.baseUrl.hostname), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="calendar.ics"',
    },
  })
}
