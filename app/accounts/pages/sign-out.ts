import { redirect, type ActionFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import type { RouteHandle } from '../../route-handle'
import { nextField } from '../domain/fields'
import { safePath } from '../domain/safe-path'
import { forgetKeptRegistration } from '../secrecy/registration-cookie.server'
import { endSession } from '../sessions/end-session.server'

export const handle = { access: 'anyone', form: 'open', place: 'signOut' } satisfies RouteHandle

export const form = z.object({ next: nextField }).strict()

export function loader() {
  throw new Response(null, { status: 404 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  const next = read.ok ? read.value.next : undefined
  const cookie = await endSession(request, context, context.now)
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', forgetKeptRegistration(context.config))
  return redirect(safePath(next, pathTo('/')), { status: 303, headers })
}
