import type { Services } from '../context'
import { pathTo } from '../path-to'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findPerson } from './data/people'
import type { Approval, ApprovalRefusal } from './domain/approval'
import { deleteFactor } from './data/second-factors'
import { deleteSessionsOf } from './data/sessions'
import { writeEmail } from './emails'

export type RemoveFactor = {
  personId: string
  /** The person, or an administrator; null for the command line. */
  actorId: string | null
  /** The session that goes on: of a person who removes their own. Every other one ends. */
  sessionId?: string | null
  /** The second administrator's consent, where an administrator removes somebody else's. */
  approval?: Approval
  requestId?: string | null
  now: Date
}

export type RemoveFactorOutcome =
  { kind: 'removed' } | { kind: 'refused'; why: 'has-none' | ApprovalRefusal }

/**
 * Takes a person's second factor away, so that they can set one up anew: by themself, or by an administrator to
 * whom they have shown who they are. Their sessions end, and an e-mail tells them.
 */
export async function removeSecondFactor(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  { personId, actorId, sessionId = null, approval, requestId, now }: RemoveFactor,
): Promise<RemoveFactorOutcome> {
  if (actorId !== null && actorId !== personId && !approval) {
    return { kind: 'refused', why: 'second-administrator-needed' }
  }
  const person = await findPerson(tx, personId)
  if (!person || !(await deleteFactor(tx, personId))) return { kind: 'refused', why: 'has-none' }
  await deleteSessionsOf(tx, personId, sessionId)
  await recordAudit(tx, {
    action: 'second-factor.removed',
    actorId,
    subject: { kind: 'person', id: personId },
    detail: { ...approval },
    requestId,
    now,
  })
  await postEmail(tx, writeEmail(config, 'factorRemoved', person, pathTo('/account')), now)
  return { kind: 'removed' }
}
