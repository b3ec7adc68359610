import type { Database } from '../../platform/database/database.server'
import { statusListCredentialSchema } from '../credential/credential-shape'
import { statusListAddress } from '../credential/status-place'
import { findNewestEventTime } from '../data/newest-event'
import { findSignedStatusList } from '../data/status-list-credentials'

/** What the published status lists tell to those who will be offline. */
export type KnownStatus = {
  /** Up to when they tell what was revoked or suspended; null when there is none yet. */
  asOf: Date | null
  /** The lists of each number, encoded as they are published. */
  lists: { issuer: string; list: number; revocation: string; suspension: string }[]
}

/** Something that happened so shortly before a list was signed may have been too late for it. In milliseconds. */
const doubt = 60_000

/**
 * Reads every status list as it was last signed. They tell the present as long as nothing happened since; else they tell
 * the instant at which they were signed, and no later one.
 */
export async function readKnownStatus(db: Database, now: Date): Promise<KnownStatus> {
  const lists: KnownStatus['lists'] = []
  let asOf = now.getTime()
  const newest = await findNewestEventTime(db)
  for (let list = 1; ; list++) {
    const revocation = await findSignedStatusList(db, list, 'revocation')
    const suspension = await findSignedStatusList(db, list, 'suspension')
    if (!revocation || !suspension) break
    const signedAt = Math.min(revocation.issuedAt.getTime(), suspension.issuedAt.getTime())
    if (newest && newest.getTime() > signedAt - doubt) asOf = Math.min(asOf, signedAt)
    const { id, encodedList } = readList(revocation.document)
    const issuer = new URL(id).origin
    if (id !== statusListAddress(issuer, list, 'revocation')) break
    const held = readList(suspension.document)
    lists.push({ issuer, list, revocation: encodedList, suspension: held.encodedList })
  }
  return { asOf: lists.length > 0 ? new Date(asOf) : null, lists }
}

function readList(document: string) {
  const { id, credentialSubject } = statusListCredentialSchema.parse(JSON.parse(document))
  return { id, encodedList: credentialSubject.encodedList }
}
