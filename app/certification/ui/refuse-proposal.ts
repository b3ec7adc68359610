import { data } from '@remix-run/server-runtime'
import type { FormErrors } from '../../platform/forms/read-form.server'
import type { ProposeOutcome } from '../life/propose-change.server'

/** What the page is given to show a refused form again. */
export type RefusedProposal = { errors: FormErrors; typed: Record<string, string> }

/** Shows a form again with everything that was typed, and what is wrong at its field. */
export function refuseForm(errors: FormErrors, typed: Record<string, string>, status = 422) {
  return data<RefusedProposal>({ errors, typed }, { status })
}

/** The same for a proposal that a door refused. @throws 404 for a certificate that there is not. */
export function refuseProposal(
  outcome: Extract<ProposeOutcome, { kind: 'refused' }>,
  typed: Record<string, string>,
) {
  if (outcome.why === 'no-such-certificate') throw new Response(null, { status: 404 })
  if (outcome.why === 'faulty') return refuseForm(outcome.faults, typed)
  return refuseForm({ '': outcome.why }, typed, outcome.why === 'changed-since' ? 409 : 422)
}
