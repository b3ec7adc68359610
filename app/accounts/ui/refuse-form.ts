import { data } from '@remix-run/server-runtime'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { changedMeanwhile } from '../../platform/forms/seen-field'

/** What a page is given to show a form again: what is wrong, and what was typed. */
export type RefusedForm = {
  errors: FormErrors
  typed: Record<string, string>
  /** What stands now, by field, when it was changed since the page of the form was made. */
  stands?: Record<string, string>
}

/**
 * The answer to a form that cannot be accepted.
 *
 * @param status 422 for what was typed, 409 for what cannot be any more.
 */
export function refuseForm(
  errors: FormErrors,
  typed: Record<string, string> = {},
  status: 409 | 422 = 422,
) {
  return data<RefusedForm>({ errors, typed }, { status })
}

/** The answer to a form whose sender must wait: what to say, and for how many seconds a program should. */
export function askToWait(
  { retryAfterSeconds }: { retryAfterSeconds: number },
  typed: Record<string, string> = {},
  key = 'throttled',
) {
  return data<RefusedForm>(
    { errors: { '': key }, typed },
    { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
  )
}

/** The answer to a form that changes what was changed since its page was made; `stands` is what it is now, by field. */
export function refuseOutdated(typed: Record<string, string>, stands?: Record<string, string>) {
  return data<RefusedForm>({ errors: { '': changedMeanwhile }, typed, stands }, { status: 409 })
}
