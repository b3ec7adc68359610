import type { Database } from '../platform/database/database.server'
import { deleteEveryOpenLink } from './data/one-time-links'
import { deleteEverySession } from './data/sessions'

/**
 * Ends every session, and every link that would set a password: in an older copy of the data some live that were ended or
 * spent since, and nobody can say which.
 *
 * @returns how many sessions ended.
 */
export async function signEverybodyOut(tx: Database): Promise<number> {
  await deleteEveryOpenLink(tx, 'reset-password')
  return deleteEverySession(tx)
}
