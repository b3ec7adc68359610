import { hasLostFactorSince } from '../../accounts/has-lost-factor-since.server'
import { mayDo } from '../../accounts/domain/permissions'
import { isIndependent } from '../../accounts/is-independent.server'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { listAdministrators } from '../../accounts/list-administrators.server'
import { listRoles } from '../../accounts/list-roles.server'
import type { Database } from '../../platform/database/database.server'
import type { Proposal } from '../data/certificate-proposals'
import type { Certificate } from '../data/certificates'
import { refusalOf, type ChangeRefusal } from '../domain/change'
import { endOf, refusalOfEnded } from '../domain/proposal-end'

/** A proposal, and the certificate it is about. */
export type AskedProposal = {
  proposal: Pick<Proposal, 'action' | 'proposedBy' | 'proposedAt' | 'decision' | 'decidedAt'>
  certificate: Certificate
}

/** Why a proposal cannot be confirmed by somebody, or by anybody. */
export type Obstacle =
  | 'already-decided'
  /** It waited too long (domain/proposal-end). */
  | 'lapsed'
  | 'own-proposal'
  | 'own-certificate'
  | 'not-independent'
  /** Who proposed it may change no certificates any more, or lost their second factor since. */
  | 'proposer-left'
  | ChangeRefusal

/**
 * Why an administrator cannot confirm a proposal, or null when they can: nobody what has ended or lapsed; who proposed it, the
 * holder or who applies together with them, who is dependent on the proposer (accounts/domain/promotion); and nobody once
 * the proposer has left office or lost their second factor, or the certificate cannot be changed so any more. The act asks it, and so does the page beforehand.
 */
export async function findObstacle(
  db: Database,
  { proposal, certificate }: AskedProposal,
  { confirmer, now }: { confirmer: string; now: Date },
): Promise<Obstacle | null> {
  const { personId } = certificate
  const { action, proposedBy, proposedAt: since } = proposal
  const ended = endOf(proposal, personId, now)
  if (ended) return refusalOfEnded(ended)
  if (proposedBy === confirmer) return 'own-proposal'
  if (await isOwnCase(db, confirmer, personId, now)) return 'own-certificate'
  // A holder asks, and does not decide; whoever else proposes must be independent.
  if (proposedBy !== null && proposedBy !== personId) {
    const held = (await listRoles(db, proposedBy)).map(({ role }) => role)
    if (!mayDo(held, 'certificate:govern')) return 'proposer-left'
    if (await hasLostFactorSince(db, proposedBy, { since, now })) return 'proposer-left'
    const isOther = await isIndependent(db, [proposedBy, confirmer], 'administrator')
    if (!isOther) return 'not-independent'
  }
  return refusalOf(action, certificate)
}

/** Names of the administrators who could confirm a proposal. */
export async function listConfirmers(
  db: Database,
  asked: AskedProposal,
  now: Date,
): Promise<string[]> {
  const names = []
  for (const { id, name } of await listAdministrators(db)) {
    if ((await findObstacle(db, asked, { confirmer: id, now })) === null) names.push(name)
  }
  return names
}
