import { listProposals } from '../../app/approvals/list-proposals.server'
import type { Services } from '../../app/context'
import { answerApproval } from '../../app/journeys/answer-approval.server'
import { givenPerson } from './given-person'

const proposedAt = new Date('2026-11-21T09:00:00Z')

/** Confirms the newest proposal that waits, as an administrator whom the operator made. @returns how it was answered. */
export async function confirmNewest(services: Services, now = proposedAt) {
  const confirmer = await givenPerson(services, { role: 'administrator' })
  const { waiting } = await listProposals(services.database.read, now)
  const newest = waiting.at(-1)
  if (!newest) throw new Error('nothing waits for a second administrator')
  const asked = { proposalId: newest.id, answer: 'confirmed', answeredBy: confirmer.id } as const
  const outcome = await answerApproval(services, { ...asked, now })
  return { proposalId: newest.id, confirmedBy: confirmer.id, outcome }
}
