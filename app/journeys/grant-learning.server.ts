import { isOwnCase } from '../accounts/is-own-case.server'
import type { TestStanding } from '../assessment/domain/judge-standing'
import type { GrantRefusal } from '../assessment/domain/refuse-grant'
import { extendAttempt } from '../assessment/extend-attempt.server'
import type { RequestContext } from '../context'
import { addGrant } from '../learning/add-grant.server'
import type { Enrolment } from '../learning/domain/enrolment'
import type { GrantKind } from '../learning/domain/grant'
import { learnerTurn } from '../learning/domain/learner-turn'
import { findAnyEnrolment } from '../learning/find-any-enrolment.server'
import { tellOfGrant } from '../learning/tell-of-grant.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { judgeGrants } from './judge-grants.server'

export type GrantLearning = {
  /** Who grants; the caller has asked for the permission `progress:grant`. */
  trainerId: string
  enrolmentId: string
  kind: GrantKind
  /** Attempts or minutes; 1 where there is nothing to count. */
  amount: number
  /** In the trainer's words; the learner reads it. */
  reason: string
  /** How many grants the page showed. */
  seen: number
  requestId: string
  now: Date
}

export type GrantLearningOutcome =
  | { kind: 'granted' }
  | { kind: 'refused'; why: GrantRefusal | 'no-such-enrolment' | 'own-case' | 'changed-since' }

/**
 * Grants a learner something beyond the rules of their programme. Nobody grants to themselves or to somebody with whom
 * they apply together. Grant, moved end of the open attempt, audit entry and e-mail to the learner are one transaction.
 */
export async function grantLearning(
  { database, config }: Pick<RequestContext, 'database' | 'config'>,
  grant: GrantLearning,
): Promise<GrantLearningOutcome> {
  const { trainerId, kind, amount, reason, seen, now } = grant
  const enrolment = await findAnyEnrolment(database.read, grant.enrolmentId)
  if (!enrolment) return { kind: 'refused', why: 'no-such-enrolment' }
  const { personId, id: enrolmentId } = enrolment
  const work = async (tx: Database): Promise<GrantLearningOutcome> => {
    if (await isOwnCase(tx, trainerId, personId, now)) return { kind: 'refused', why: 'own-case' }
    const { refusals, standing } = await judgeGrants(tx, enrolment, now)
    const why = refusals[kind]
    if (why) return { kind: 'refused', why }
    const attemptId = attemptOf(kind, standing)
    const added = await addGrant(tx, {
      personId,
      enrolmentId,
      kind,
      amount,
      attemptId,
      reason,
      grantedBy: trainerId,
      grantedAt: now,
      seen,
    })
    if (added.kind === 'refused') return added
    if (kind === 'time' && attemptId) {
      await extendAttempt(tx, { personId, attemptId, minutes: amount, now })
    }
    await writeDown(tx, grant, enrolment, added.grantId)
    await tellOfGrant(tx, config, { enrolment, kind, now })
    return { kind: 'granted' }
  }
  return database.transaction(work, { alone: [learnerTurn(personId)] })
}

/** The one attempt that a grant is about: whose time it extends, or after which it waives the waiting. */
function attemptOf(kind: GrantKind, standing: TestStanding | null): string | null {
  if (kind === 'time') return standing?.openAttemptId ?? null
  return kind === 'no-waiting' ? (standing?.waitsAfter ?? null) : null
}

/** The reason is in the trainer's own words, so the entry names the grant and does not repeat them. */
function writeDown(
  tx: Database,
  { trainerId, kind, amount, requestId, now }: GrantLearning,
  { id: enrolmentId, personId, programme }: Enrolment,
  grantId: string,
): Promise<void> {
  return recordAudit(tx, {
    action: 'learning.granted',
    actorId: trainerId,
    subject: { kind: 'person', id: personId },
    detail: { grantId, enrolmentId, programme, kind, amount },
    requestId,
    now,
  })
}
