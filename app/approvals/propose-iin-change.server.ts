import type { ReleaseGround } from '../accounts/domain/iin-ground'
import { findIinMark } from '../accounts/find-iin-mark.server'
import { findPersonByEmail } from '../accounts/find-person-by-email.server'
import { isOwnCase } from '../accounts/is-own-case.server'
import type { RequestContext } from '../context'
import type { Database } from '../platform/database/database.server'
import type { FormErrors } from '../platform/forms/read-form.server'
import { proposeAct } from './propose-act.server'

export type ProposeIinChange = {
  /** Who has the IIN. */
  personId: string
  ground: ReleaseGround
  /** The address of who is to have it, or null when it is only taken off. */
  toEmail: string | null
  /** The administrator; whether they may propose, the caller has asked. */
  proposedBy: string
}

export type ProposeIinChangeOutcome =
  { kind: 'proposed'; proposalId: string } | { kind: 'refused'; errors: FormErrors }

/**
 * Lays before a second administrator that the IIN of an account be taken off it, or moved to another one. Refused, by the
 * keys of iin-messages, for an account without an IIN, for one's own household, and where it cannot be moved to.
 */
export function proposeIinChange(
  context: RequestContext,
  { personId, ground, toEmail, proposedBy }: ProposeIinChange,
): Promise<ProposeIinChangeOutcome> {
  const { database, requestId, now } = context
  return database.transaction(async (tx): Promise<ProposeIinChangeOutcome> => {
    const iin = await findIinMark(tx, personId)
    if (!iin) return refused({ '': 'noIin' })
    const { iinHash } = iin
    if (await isOwnCase(tx, proposedBy, personId, now)) return refused({ '': 'ownCase' })
    const facts = { personId, iinHash, ground }
    if (toEmail === null) {
      const act = { kind: 'release-iin', ...facts } as const
      const proposalId = await proposeAct(tx, context, { act, proposedBy, requestId, now })
      return { kind: 'proposed', proposalId }
    }
    const to = await findPersonByEmail(tx, toEmail)
    const fault = await judgeTarget(tx, to?.id ?? null, { personId, proposedBy, now })
    if (!to || fault) return refused({ toEmail: fault ?? 'toNobody' })
    const act = { kind: 'move-iin', toPersonId: to.id, ...facts } as const
    const proposalId = await proposeAct(tx, context, { act, proposedBy, requestId, now })
    return { kind: 'proposed', proposalId }
  })
}

async function judgeTarget(
  tx: Database,
  toPersonId: string | null,
  { personId, proposedBy, now }: Pick<ProposeIinChange, 'personId' | 'proposedBy'> & { now: Date },
): Promise<string | null> {
  if (toPersonId === null) return 'toNobody'
  if (toPersonId === personId) return 'toSame'
  if (await isOwnCase(tx, proposedBy, toPersonId, now)) return 'ownCase'
  return (await findIinMark(tx, toPersonId)) ? 'toHasOne' : null
}

function refused(errors: FormErrors) {
  return { kind: 'refused', errors } as const
}
