import { mayDo } from '../../accounts/domain/permissions'
import { isIndependent } from '../../accounts/is-independent.server'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { listAdministrators } from '../../accounts/list-administrators.server'
import { listRoles } from '../../accounts/list-roles.server'
import type { Database } from '../../platform/database/database.server'
import type { Proposal } from '../data/certificate-proposals'
import type { Certificate } from '../data/certificates'
import { refusalOf, type ChangeRefusal } from '../domain/change'

/** A proposal that waits, and the certificate it is about. */
export type WaitingProposal = {
  proposal: Pick<Proposal, 'action' | 'proposedBy'>
  certificate: Certificate
}

/** Why a proposal cannot be confirmed by somebody, or by anybody. */
export type Obstacle =
  | 'own-proposal'
  | 'own-certificate'
  | 'not-independent'
  /** Who proposed it may change no certificates any more. */
  | 'proposer-left'
  | ChangeRefusal

/**
 * Why an administrator cannot confirm a proposal that waits, or null when they can: who proposed it, the holder or who applies
 * together with them, who is dependent on the proposer (accounts/domain/promotion), and nobody once the proposer has left
 * office or the certificate cannot be changed so any more.
 */
export async function findObstacle(
  db: Database,
  { proposal: { action, proposedBy }, certificate }: WaitingProposal,
  { confirmer, now }: { confirmer: string; now: Date },
): Promise<Obstacle | null> {
  const { personId } = certificate
  if (proposedBy === confirmer) return 'own-proposal'
  if (await isOwnCase(db, confirmer, personId, now)) return 'own-certificate'
  // A holder asks, and does not decide; whoever else proposes must be a hand of their own.
  if (proposedBy !== null && proposedBy !== personId) {
    const held = (await listRoles(db, proposedBy)).map(({ role }) => role)
    if (!mayDo(held, 'certificate:govern')) return 'proposer-left'
    const isOther = await isIndependent(db, [proposedBy, confirmer], 'administrator')
    if (!isOther) return 'not-independent'
  }
  return refusalOf(action, certificate)
}

/** Names of the administrators who could confirm a proposal that waits. */
export async function listConfirmers(
  db: Database,
  waiting: WaitingProposal,
  now: Date,
): Promise<string[]> {
  const names = []
  for (const { id, name } of await listAdministrators(db)) {
    if ((await findObstacle(db, waiting, { confirmer: id, now })) === null) names.push(name)
  }
  return names
}
