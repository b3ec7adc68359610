import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import type { RouteHandle } from '../../route-handle'
import { keepPlace } from '../keep-place.server'

export const handle = { access: 'programme:learn', form: 'own' } satisfies RouteHandle

export const form = z.object({ section: z.string().regex(/^[1-9]\d{0,2}$/) }).strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const { enrolmentId = '', module = '', lesson = '' } = params
  return redirect(pathTo('/learn/:enrolmentId/:module/:lesson', { enrolmentId, module, lesson }))
}

const statuses = {
  'no-such-lesson': 404,
  'no-such-section': 422,
  'not-open': 422,
  'too-soon': 429,
} as const

/** Keeps where somebody reads, sent by browser/keep-place: 204 when it is kept. No page has a form for it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { enrolmentId = '', module = '', lesson = '' } = params
  const read = await readForm(request, form)
  const at = { personId, enrolmentId, module, lesson }
  const section = read.ok ? Number(read.value.section) : 0
  const outcome = await keepPlace(context, { ...at, section })
  return new Response(null, { status: outcome.kind === 'kept' ? 204 : statuses[outcome.why] })
}
