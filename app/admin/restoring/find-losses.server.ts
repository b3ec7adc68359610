import { listConsentsEndedSince } from '../../accounts/close-lost-consents.server'
import { listIinChangesSince, type ReleasedIin } from '../../accounts/list-iin-changes-since.server'
import {
  listLeftHouseholdsSince,
  type LeftHousehold,
} from '../../accounts/list-left-households-since.server'
import { listRemovedFactorsSince } from '../../accounts/list-removed-factors-since.server'
import {
  listRemovedRolesSince,
  type RemovedRole,
} from '../../accounts/list-removed-roles-since.server'
import { listEndingsSince, type Endings } from '../../certification/life/list-endings-since.server'
import { listRefusalsSince, type Refusal } from '../../eligibility/list-refusals-since.server'
import { listEndedAccessSince } from '../../exchange/list-ended-access-since.server'
import { listWebhookIds } from '../../exchange/list-webhook-ids.server'
import type { Retirable } from '../../learning/domain/retirement'
import { listRetiredSince } from '../../learning/list-retired-since.server'
import { countEntriesSince } from '../../platform/audit/count-entries-since.server'
import { listEntriesSince, type EntrySince } from '../../platform/audit/list-entries-since.server'
import { findEnd } from '../../platform/audit/find-end.server'
import { headFiles, readHeadFile } from '../../platform/audit/heads/head-files.server'
import type { Config } from '../../platform/config/config.server'
import { openDatabase } from '../../platform/database/open-database.server'
import { isDatabaseEmpty } from '../../platform/database/replace-database.server'
import { namedActs } from './undone-acts'

/** What was ended since a backup was made, and would stand again with it. */
export type LostEndings = Endings & {
  removed: RemovedRole[]
  clients: string[]
  secrets: { clientId: string; secretId: string }[]
  /** IINs that were taken off somebody. */
  released: ReleasedIin[]
  /** People whose second factor was taken away. */
  factors: string[]
  left: LeftHousehold[]
  retired: Retirable[]
  /** Nobody but an authority decides: these are named, and not repeated. */
  refused: Refusal[]
  /** What only who did it can do again: answers to proposals, moves, changes of an address. Named, and not repeated. */
  undone: EntrySince[]
}

export type Losses = {
  /** How far the trail is known to have gone; 0 when nothing is known of it. */
  end: number
  /** What was done since the backup was made, by the actions of the trail. */
  entries: { action: string; count: number }[]
  endings: LostEndings
  /** Whose IIN an officer read on a paper: it rests on the person's word again. */
  seen: { personId: string; at: Date }[]
  /** What people let each other see and took back, by the ids of the consents; null where nobody can say. */
  retracted: string[] | null
  /** The webhooks that there are, by their ids: another one was deleted since; null where nobody can say. */
  webhooks: string[] | null
  /** Whether what is there now could be read. Otherwise nobody can say here what is lost. */
  isRead: boolean
}

const nothing: LostEndings = {
  revoked: [],
  suspended: [],
  replaced: [],
  compromised: [],
  removed: [],
  clients: [],
  secrets: [],
  released: [],
  factors: [],
  left: [],
  retired: [],
  refused: [],
  undone: [],
}

const unknown = { entries: [], endings: nothing, seen: [], retracted: null, webhooks: null }

/**
 * Clocks, and transactions that were under way when the backup was made, may differ by so much, in milliseconds. What is in
 * the backup all the same is named once too often, and changes nothing.
 */
const leeway = 60_000

/** Finds what a restore would lose: what was written into the database that is there since the backup was made. */
export async function findLosses(config: Config, madeAt: Date): Promise<Losses> {
  const kept = Math.max(0, ...headFiles(config).flatMap((file) => endOf(file)))
  if (await isDatabaseEmpty(config.database)) {
    return { ...unknown, end: kept, isRead: kept === 0 }
  }
  const since = new Date(madeAt.getTime() - leeway)
  try {
    const database = await openDatabase(config.database)
    try {
      const db = database.read
      const { released, seen } = await listIinChangesSince(db, since)
      return {
        seen,
        retracted: await listConsentsEndedSince(db, since),
        webhooks: await listWebhookIds(db),
        end: Math.max(kept, await findEnd(db)),
        entries: await countEntriesSince(db, since),
        endings: {
          ...(await listEndingsSince(db, since)),
          ...(await listEndedAccessSince(db, since)),
          removed: await listRemovedRolesSince(db, since),
          released,
          factors: await listRemovedFactorsSince(db, since),
          left: await listLeftHouseholdsSince(db, since),
          retired: await listRetiredSince(db, since),
          refused: await listRefusalsSince(db, since),
          undone: await listEntriesSince(db, { since, actions: namedActs }),
        },
        isRead: true,
      }
    } finally {
      await database.close()
    }
  } catch {
    // A damaged database, or one of an older release, is what restores are for.
    return { ...unknown, end: kept, isRead: false }
  }
}

function endOf(file: string): number[] {
  const last = readHeadFile(file).heads.at(-1)
  return last ? [last.number] : []
}

/** Whether anything that was ended would stand again. */
export function hasEndings(endings: LostEndings): boolean {
  return Object.values(endings).some((each) => each.length > 0)
}
