import type { Database } from '../platform/database/database.server'
import { closeConsentsOf } from './data/household-consents'
import { voidInvitations } from './void-links.server'

export { listConsentsEndedSince } from './data/household-consents'

/**
 * Ends, in an older copy of the data, what people let each other see and took back since that copy was made. A consent is
 * its giver's own word: it is ended again whatever the operator chooses, and where nobody can say which were taken back, all
 * of them end; whoever still wants it gives it again. Open invitations into households are void, as
 * links that set a password are: they may have been declined, or have been taken back with a household that was left.
 *
 * @param retracted the consents that were taken back since; null where that is not known.
 * @returns how many consents ended.
 */
export async function closeLostConsents(
  tx: Database,
  { retracted, now }: { retracted: string[] | null; now: Date },
): Promise<number> {
  await voidInvitations(tx, {}, now)
  return closeConsentsOf(tx, { which: retracted ?? undefined, now })
}
