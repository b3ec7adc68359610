import { redirect, type ActionFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { rememberLanguage } from '../../platform/i18n/negotiate-language.server'
import type { RouteHandle } from '../../route-handle'
import { updateDetails } from '../data/people'
import { languageField, nextField } from '../domain/fields'
import { safePath } from '../domain/safe-path'
import { findVisitor } from '../find-visitor.server'
import { isFormOf } from '../make-form-owner.server'

export const handle = { access: 'anyone', form: 'open', place: 'language' } satisfies RouteHandle

export const form = z.object({ language: languageField, next: nextField }).strict()

export function loader() {
  throw new Response(null, { status: 404 })
}

/** Remembers a language, in the browser and, for whoever is signed in, for their e-mails. */
export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) return redirect(pathTo('/'), 303)
  const { language, next } = read.value
  const visitor = await findVisitor(request, context)
  // Of a tab that somebody else left open, the browser alone.
  if (visitor && isFormOf(context, visitor.id) && visitor.language !== language) {
    await context.database.transaction((tx) =>
      updateDetails(tx, { personId: visitor.id, language }),
    )
  }
  return redirect(safePath(next, pathTo('/')), {
    status: 303,
    headers: { 'Set-Cookie': rememberLanguage(language) },
  })
}
