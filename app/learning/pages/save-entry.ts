import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { entryAnchor } from '../ui/entry-anchor'
import { keepGivenEntry } from './keep-given-entry.server'

export const handle = { access: 'programme:learn', form: 'own' } satisfies RouteHandle

type Params = LoaderFunctionArgs['params']

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  return toLesson(params)
}

const statuses = {
  'no-such-lesson': 404,
  'no-such-part': 404,
  'another-stands': 409,
  locked: 422,
  'too-long': 422,
  unread: 422,
} as const

/**
 * Saves what a reader enters in a part of a lesson while they enter it, sent by design/enhance/autosave: 204 when it is kept,
 * 409 when something else was written there meanwhile, 422 for what cannot be kept. A browser that came by a form goes back to
 * the lesson.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { enrolmentId = '', module = '', lesson = '', part = '' } = params
  const own = { personId, enrolmentId, module, lesson, part }
  const outcome = await keepGivenEntry(context, own, new URLSearchParams(await request.text()))
  const status = outcome.kind === 'kept' ? 204 : statuses[outcome.why]
  if (status === 404) throw new Response(null, { status })
  if (request.headers.get('accept')?.includes('text/html')) return toLesson(params)
  return new Response(null, { status })
}

/** What is entered is seen in its lesson alone. */
function toLesson({ enrolmentId = '', module = '', lesson = '', part = '' }: Params) {
  const at = { enrolmentId, module, lesson, fragment: entryAnchor(part) }
  return redirect(pathTo('/learn/:enrolmentId/:module/:lesson', at), 303)
}
