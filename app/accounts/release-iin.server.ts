import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import { pathTo } from '../path-to'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findIinRow, deleteIin } from './data/iins'
import { findPerson } from './data/people'
import type { Approval, ApprovalRefusal } from './domain/approval'
import type { ReleaseGround } from './domain/iin-ground'
import { isOwnCase } from './is-own-case.server'
import { writeEmail } from './emails'

export type ReleaseIin = {
  /** Who has the IIN. */
  personId: string
  ground: ReleaseGround
  /** Keyed hash of the IIN that is meant: another one is left. Whichever they have when it is not given. */
  iinHash?: string
  /** The administrator; null for the command line. */
  actorId: string | null
  /** The second administrator's consent. */
  approval?: Approval
  requestId?: string | null
  now: Date
}

export type ReleaseIinOutcome =
  { kind: 'released' } | { kind: 'refused'; why: 'has-none' | 'own-case' | ApprovalRefusal }

/**
 * Takes an IIN off an account, so that whose it is can give it; whoever had it cannot give the same one again. Whatever
 * they learned and hold stays theirs. Two administrators do it, neither of them the person or of their household, or the
 * command line alone. An e-mail tells the person; the trail keeps the ground, never the number.
 */
export async function releaseIin(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  { personId, ground, iinHash, actorId, approval, requestId, now }: ReleaseIin,
): Promise<ReleaseIinOutcome> {
  if (actorId !== null && !approval) return { kind: 'refused', why: 'second-administrator-needed' }
  if (actorId !== null && (await isOwnCase(tx, actorId, personId, now))) {
    return { kind: 'refused', why: 'own-case' }
  }
  const meant = iinHash ?? (await findIinRow(tx, personId))?.iinHash
  const person = await findPerson(tx, personId)
  if (!person || meant === undefined) return { kind: 'refused', why: 'has-none' }
  const release = { id: uuid(), personId, iinHash: meant, toPersonId: null, ground, at: now }
  if (!(await deleteIin(tx, release))) return { kind: 'refused', why: 'has-none' }
  await recordAudit(tx, {
    action: 'iin.released',
    actorId,
    subject: { kind: 'person', id: personId },
    detail: { ground, ...approval },
    requestId,
    now,
  })
  await postEmail(tx, writeEmail(config, 'iinReleased', person, pathTo('/account')), now)
  return { kind: 'released' }
}
