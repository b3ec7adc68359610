import type { Database } from '../platform/database/database.server'
import type { StatusPlace } from './credential/status-place'
import { selectPlace } from './data/status-list-entries'
import { drawStatusPlace } from './draw-status-place.server'

/** The place of a certificate in the status lists. One from before there were lists gets it here. */
export async function ensureStatusPlace(tx: Database, certificateId: string): Promise<StatusPlace> {
  return (await selectPlace(tx, certificateId)) ?? drawStatusPlace(tx, certificateId)
}
