import type { Database } from '../../platform/database/database.server'
import type { StatusPlace } from '../credential/status-place'
import { findPlace } from '../data/status-list-entries'
import { pickStatusPlace } from './pick-status-place.server'

/** The place of a certificate in the status lists. One from before there were lists gets it here. */
export async function ensureStatusPlace(tx: Database, certificateId: string): Promise<StatusPlace> {
  return (await findPlace(tx, certificateId)) ?? pickStatusPlace(tx, certificateId)
}
