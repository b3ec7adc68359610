import type { Role } from './permissions'

/** That a second administrator confirmed what a first one proposed: who, and the proposal. */
export type Approval = { proposalId: string; confirmedBy: string }

/** What an act of one administrator without another's consent is refused by. */
export type ApprovalRefusal = 'second-administrator-needed'

/** Roles that nobody grants alone: they decide about people, or hand out roles. */
const grantedByTwo: readonly Role[] = ['authority', 'administrator']

/** Whether a second administrator has to confirm the grant of a role. */
export function isGrantedByTwo(role: Role): boolean {
  return grantedByTwo.includes(role)
}
