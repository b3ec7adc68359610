import type { Database } from '../platform/database/database.server'
import { insertGrant, listGrants } from './data/grants'
import { isGrantable, type Grant } from './domain/grant'

/** A grant that is to be made. */
export type NewGrant = Omit<Grant, 'id' | 'number'> & {
  /** How many grants the enrolment had when the trainer looked. */
  seen: number
}

export type AddGrantOutcome =
  { kind: 'added'; grantId: string } | { kind: 'refused'; why: 'changed-since' }

/**
 * Writes a grant down; whether it may be made the caller has judged. It is refused when another one was made since
 * the trainer looked, so that two who act at once do not both give what was asked for once.
 *
 * @throws RangeError for an amount that no grant of its kind has.
 */
export async function addGrant(
  tx: Database,
  { seen, ...grant }: NewGrant,
): Promise<AddGrantOutcome> {
  if (!isGrantable(grant.kind, grant.amount)) {
    throw new RangeError(`no grant of ${grant.amount} ${grant.kind}`)
  }
  const earlier = await listGrants(tx, grant.enrolmentId)
  if (earlier.length !== seen) return { kind: 'refused', why: 'changed-since' }
  const grantId = await insertGrant(tx, { ...grant, number: seen + 1 })
  return { kind: 'added', grantId }
}
