import type { Database } from '../platform/database/database.server'
import { updateAttemptsAhead } from './data/attempts'

/**
 * Gives the attempts that began while the clock ran ahead, and that it has been set back under, the time that they had, from now
 * on: neither more of it nor less. Attempts without an end are left alone.
 */
export async function restartAttemptsAhead(tx: Database, now: Date): Promise<void> {
  await updateAttemptsAhead(tx, now)
}
