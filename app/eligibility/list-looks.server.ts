import type { PresentedActor } from '../accounts/domain/present-actor'
import type { Database } from '../platform/database/database.server'
import { listLooksAt } from './data/looks'
import { presentLooker, type FoundBy } from './domain/look'

/** A look at one's own record: from which office, when, what for, and how the record was found. */
export type OwnLook = {
  id: string
  by: PresentedActor
  foundBy: FoundBy
  purpose: string
  hasCaseNumber: boolean
  at: Date
}

/**
 * Who looked at a person's record, the newest first: for that person to read, so without officers' names and
 * numbers of cases: under one number people may stand who know nothing of each other.
 */
export async function listLooks(db: Database, personId: string): Promise<OwnLook[]> {
  const looks = await listLooksAt(db, personId)
  return looks.map((look) => {
    const { id, foundBy, purpose, caseNumber, at } = look
    const hasCaseNumber = caseNumber !== null
    return { id, by: presentLooker(look, 'concerned'), foundBy, purpose, hasCaseNumber, at }
  })
}
