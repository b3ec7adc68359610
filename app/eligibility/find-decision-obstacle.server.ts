import type { Database } from '../platform/database/database.server'
import { listTables } from './data/requirement-tables'
import { isAnothersCertificate } from './deciding/is-anothers-certificate.server'
import { decisionKindsFor } from './domain/decision'
import { standingOf, type DecisionProposal, type ProposalRefusal } from './domain/proposal'

/**
 * Why a proposed decision can be confirmed by nobody, or null when somebody can: it was answered or has lapsed, could not be
 * proposed any more (training without its certificate), or rests on a certificate by which another person's training was recognised meanwhile.
 */
export async function findDecisionObstacle(
  db: Database,
  proposal: DecisionProposal,
  now: Date,
): Promise<Exclude<ProposalRefusal, 'no-such-proposal' | 'own-proposal'> | null> {
  const { personId, recognised } = proposal
  const standing = standingOf(proposal, now)
  if (standing === 'lapsed') return 'lapsed'
  if (standing !== 'waiting') return 'already-answered'
  if (!(await isStillPossible(db, proposal))) return 'not-possible'
  if (recognised && (await isAnothersCertificate(db, { personId, recognised }))) {
    return 'anothers-certificate'
  }
  return null
}

async function isStillPossible(
  db: Database,
  { kind, recognised, requirement, tableVersionId }: DecisionProposal,
): Promise<boolean> {
  if (kind === 'withdrawn') return true
  const [table] = await listTables(db, [tableVersionId])
  const rule = table?.definition.requirements.find(({ id }) => id === requirement)
  if (!rule || !decisionKindsFor(rule).includes(kind)) return false
  return (kind === 'recognised') === (recognised !== null)
}
