import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { pathTo } from '../../path-to'
import { harmlessPage } from '../../platform/http/harmless-page'
import type { RouteHandle } from '../../route-handle'
import { writeLeftCookie } from '../domain/left-cookie'
import { safePath } from '../domain/safe-path'
import { leaveAtOnce } from '../leave-at-once.server'

export const handle = { access: 'anyone', form: 'open', place: 'leave' } satisfies RouteHandle

/** A look changes nothing, and shows nothing of the site either. */
export function loader(_: LoaderFunctionArgs) {
  return redirect(harmlessPage)
}

/** Leaves the site at once; or, with `next`, comes back after having left. */
export async function action({ request, context }: ActionFunctionArgs) {
  const next = new URLSearchParams(await request.text()).get('next')
  if (next === null) return leaveAtOnce(request, context, context.now)
  return redirect(safePath(next, pathTo('/')), {
    status: 303,
    headers: { 'Set-Cookie': writeLeftCookie(false) },
  })
}
