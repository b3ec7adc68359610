import { redirect, type ActionFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { nextField } from '../../accounts/domain/fields'
import { safePath } from '../../accounts/domain/safe-path'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import type { RouteHandle } from '../../route-handle'
import { readStyle, sizes, spacings, writeStyle } from '../../design/frame/reading-style'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

export const form = z
  .object({ size: z.enum(sizes).optional(), lines: z.enum(spacings).optional(), next: nextField })
  .strict()

export function loader() {
  throw new Response(null, { status: 404 })
}

/** Remembers in the browser how lessons are set: what the pressed button says, and the rest as it was. */
export async function action({ request }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) return redirect(pathTo('/'), 303)
  const { next, size, lines } = read.value
  const stood = readStyle(request.headers.get('Cookie'))
  const style = { size: size ?? stood.size, lines: lines ?? stood.lines }
  return redirect(safePath(next, pathTo('/')), {
    status: 303,
    headers: { 'Set-Cookie': writeStyle(style) },
  })
}
