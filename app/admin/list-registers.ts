import { listAccountRegisters } from '../accounts/list-registers.server'
import { listApprovalRegisters } from '../approvals/list-registers.server'
import { listAuthorityRegisters } from '../authority/list-registers.server'
import { listCertificationRegisters } from '../certification/list-registers.server'
import { listEligibilityRegisters } from '../eligibility/list-registers.server'
import { listExchangeRegisters } from '../exchange/list-registers.server'
import { listLearningRegisters } from '../learning/list-registers.server'
import type { Register } from '../platform/audit/compare-register.server'

/** Every table of legal facts, of all rooms, that the audit trail must agree with; certificates and keys first. */
export function listRegisters(): Register[] {
  return [
    ...listCertificationRegisters(),
    ...listEligibilityRegisters(),
    ...listAccountRegisters(),
    ...listApprovalRegisters(),
    ...listAuthorityRegisters(),
    ...listLearningRegisters(),
    ...listExchangeRegisters(),
  ]
}
