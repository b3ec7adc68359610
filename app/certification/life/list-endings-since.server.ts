import type { Database } from '../../platform/database/database.server'
import { listChangesSince, listCompromisesSince } from '../data/changes-since'

/** A certificate that stands no more, or not for now: by its code, with the reason and the note that were given. */
type Ending = { code: string; reason: string; note: string | null; at: Date }

export type Endings = {
  revoked: Ending[]
  /** Suspended, and not reinstated afterwards. */
  suspended: Ending[]
  /** Replaced by another certificate, which an older register does not know. */
  replaced: Ending[]
  compromised: { keyId: string; from: Date }[]
}

/** What ended from an instant on: an older copy of the register would let it stand again. */
export async function listEndingsSince(db: Database, since: Date): Promise<Endings> {
  const changes = await listChangesSince(db, since)
  const last = new Map(changes.map((change) => [change.code, change]))
  const endings = (kind: string) =>
    [...last.values()]
      .filter((change) => change.kind === kind)
      .map(({ code, reason, note, at }) => ({ code, reason: reason ?? kind, note, at }))
  return {
    revoked: endings('revoked'),
    suspended: endings('suspended'),
    replaced: endings('replaced'),
    compromised: await listCompromisesSince(db, since),
  }
}
