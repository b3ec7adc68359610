import type { Database } from '../database/database.server'

/** Transactions under way in which such an act was written. */
const acting = new WeakSet<Database>()

/** Notes that a transaction has written an act after which the end of the trail is signed at once. */
export function noteActSignedAtOnce(tx: Database): void {
  acting.add(tx)
}

/** Whether that was noted of a transaction since it was last asked: handles of transactions are used again. */
export function takeNoteOfAct(tx: Database): boolean {
  return acting.delete(tx)
}
