import { randomInt } from 'node:crypto'
import type { Database } from '../../platform/database/database.server'
import { statusListLength, type StatusPlace } from '../credential/status-place'
import { findOpenList } from '../data/status-list-credentials'
import { insertPlace } from '../data/status-list-entries'

/** Lists are at most half full, so that so many picks in a row all miss once in a million million times. */
const mostPicks = 40

/**
 * Picks the place of a certificate in the status lists, at random, so that neighbours in a list tell nothing of each
 * other. Called once, in the transaction of the award or of the credential.
 *
 * Nothing is counted here: on PostgreSQL two awards that both read what both write would have to be run again. The
 * list is the newest that was published (`refreshStatusLists` opens the next one in time), a position is tried, and
 * the unique key says whether it was free. Should a list be full all the same, the next one is begun.
 */
export async function pickStatusPlace(tx: Database, certificateId: string): Promise<StatusPlace> {
  for (let list = (await findOpenList(tx)) ?? 1; ; list++) {
    for (let picks = 0; picks < mostPicks; picks++) {
      const place = { list, position: randomInt(statusListLength) }
      if (await insertPlace(tx, certificateId, place)) return place
    }
  }
}
