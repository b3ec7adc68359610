import { askToWait, refuseForm } from './refuse-form'
import type { OwnerProof } from '../prove-owner.server'

const faults = {
  wrong: { password: 'currentWrong' },
  'code-missing': { code: 'codeMissing' },
  'code-wrong': { code: 'codeWrong' },
} as const

/** The answer to a form whose sender did not prove that the account is theirs; what else was typed comes back. */
export function refuseProof(
  refusal: Extract<OwnerProof, { kind: 'refused' }>,
  typed: Record<string, string>,
) {
  return refusal.why === 'throttled'
    ? askToWait(refusal, typed)
    : refuseForm(faults[refusal.why], typed)
}
