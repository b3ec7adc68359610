import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import { pathTo } from '../path-to'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findIinRow, deleteIin } from './data/iins'
import { findPerson, updateMissingIin } from './data/people'
import type { ApprovalRefusal } from './domain/approval'
import { isOwnCase } from './is-own-case.server'
import { writeEmail } from './emails'
import type { ReleaseIin } from './release-iin.server'
import { openIin, sealIin } from './secrecy/seal-iin.server'

export type MoveIin = ReleaseIin & { toPersonId: string }

export type MoveIinOutcome =
  | { kind: 'moved' }
  | {
      kind: 'refused'
      why: 'has-none' | 'nobody' | 'same-person' | 'other-has-one' | 'own-case' | ApprovalRefusal
    }

/**
 * Gives the IIN of one account to another that has none, sealed anew for it; there it rests on the person's word until
 * an officer sees a paper. Whoever had it cannot give it again. The same two administrators, e-mails and audit as for
 * releaseIin; the trail of each of the two people has an entry.
 */
export async function moveIin(
  tx: Database,
  { config, secrets }: Pick<Services, 'config' | 'secrets'>,
  { personId, toPersonId, ground, iinHash, actorId, approval, requestId, now }: MoveIin,
): Promise<MoveIinOutcome> {
  const refused = (why: Extract<MoveIinOutcome, { kind: 'refused' }>['why']) =>
    ({ kind: 'refused', why }) as const
  if (actorId !== null && !approval) return refused('second-administrator-needed')
  if (personId === toPersonId) return refused('same-person')
  for (const each of actorId === null ? [] : [personId, toPersonId]) {
    if (await isOwnCase(tx, actorId ?? '', each, now)) return refused('own-case')
  }
  const had = await findIinRow(tx, personId)
  const from = await findPerson(tx, personId)
  const to = await findPerson(tx, toPersonId)
  if (!to) return refused('nobody')
  if (!from || !had || (iinHash ?? had.iinHash) !== had.iinHash) return refused('has-none')
  if (to.iinLastFour !== null) return refused('other-has-one')
  const release = { id: uuid(), personId, iinHash: had.iinHash, toPersonId, ground, at: now }
  if (!(await deleteIin(tx, release))) return refused('has-none')
  const sealed = sealIin(secrets, toPersonId, openIin(secrets, personId, had.iinCipher))
  // Nobody else writes in this transaction; that it did not work would be a fault of ours.
  if (!(await updateMissingIin(tx, toPersonId, sealed)))
    throw new Error('the IIN could not be moved')
  const entry = { actorId, requestId, now }
  await recordAudit(tx, {
    ...{ action: 'iin.released', subject: { kind: 'person', id: personId } },
    detail: { ground, moved: true, ...approval },
    ...entry,
  })
  await recordAudit(tx, {
    ...{ action: 'iin.given', subject: { kind: 'person', id: toPersonId } },
    detail: { ground, ...approval },
    ...entry,
  })
  await postEmail(tx, writeEmail(config, 'iinReleased', from, pathTo('/account')), now)
  await postEmail(tx, writeEmail(config, 'iinGiven', to, pathTo('/account')), now)
  return { kind: 'moved' }
}
