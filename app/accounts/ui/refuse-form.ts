import { data } from '@remix-run/server-runtime'
import type { FormErrors } from '../../platform/forms/read-form.server'

/** What a page is given to show a form again: what is wrong, and what was typed. */
export type RefusedForm = { errors: FormErrors; typed: Record<string, string> }

/**
 * The answer to a form that cannot be accepted.
 *
 * @param status 422 for what was typed, 429 for a person who must wait.
 */
export function refuseForm(
  errors: FormErrors,
  typed: Record<string, string> = {},
  status: 422 | 429 = 422,
) {
  return data<RefusedForm>({ errors, typed }, { status })
}
