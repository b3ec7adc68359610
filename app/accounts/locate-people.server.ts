import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { listElsewhere, listReached } from './data/people-within'
import type { Iin } from './domain/iin'
import type { IinGround } from './domain/iin-ground'
import type { Scope } from './domain/scope'
import { hashIin } from './secrecy/seal-iin.server'

export type LocatePeople = {
  iins: readonly Iin[]
  /** People known otherwise, as by the codes of their certificates. */
  personIds: readonly string[]
  scope: Scope
}

export type Located = {
  /** The person of each IIN in reach. */
  byIin: Map<Iin, string>
  /** What the IIN of each person in reach rests on, of those who have one. */
  grounds: Map<string, IinGround>
  /** Those of `personIds` in reach. */
  byId: Set<string>
  /** People who exist, but whom another authority alone may find: to be counted and logged, never told of. */
  elsewhere: string[]
}

/**
 * Finds many people at once, some hundreds, by what is known of them exactly: those of the scope, and those who
 * belong to no region.
 */
export async function locatePeople(
  db: Database,
  secrets: Secrets,
  { iins, personIds, scope }: LocatePeople,
): Promise<Located> {
  const byHash = new Map(iins.map((iin) => [hashIin(secrets, iin), iin]))
  const asked = { iinHashes: [...byHash.keys()], personIds }
  const wanted = new Set(personIds)
  const located: Located = { byIin: new Map(), grounds: new Map(), byId: new Set(), elsewhere: [] }
  if (byHash.size === 0 && wanted.size === 0) return located
  for (const { id, iinHash, iinGround } of await listReached(db, asked, scope)) {
    const iin = iinHash === null ? undefined : byHash.get(iinHash)
    if (iin !== undefined) located.byIin.set(iin, id)
    if (iinGround !== null) located.grounds.set(id, iinGround)
    if (wanted.has(id)) located.byId.add(id)
  }
  located.elsewhere = (await listElsewhere(db, asked, scope)).map(({ id }) => id)
  return located
}
