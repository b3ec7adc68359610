import { sql } from 'drizzle-orm'
import { approvalAnswers as answers, approvalProposals as proposals } from '../../../db/schema/approvals'
import type { Register } from '../../platform/audit/compare-register.server'

/** What one administrator laid before another. */
export const proposedActs: Register = {
  table: proposals,
  actions: ['approval.proposed'],
  facts: sql`select 'approval.proposed' as action, ${proposals.subjectId} as subject_id, ${proposals.proposedAt} as at
    from ${proposals}`,
  isComplete: true,
}

/** How it was answered; whoever takes back their own proposal has the entry of one that was declined. */
export const answeredActs: Register = {
  table: answers,
  actions: ['approval.confirmed', 'approval.declined'],
  facts: sql`select case ${answers.answer} when 'confirmed' then 'approval.confirmed' else 'approval.declined' end as action,
      ${proposals.subjectId} as subject_id, ${answers.answeredAt} as at
    from ${answers} inner join ${proposals} on ${proposals.id} = ${answers.proposalId}`,
  isComplete: true,
}
