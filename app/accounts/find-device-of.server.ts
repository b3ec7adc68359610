import type { Database } from '../platform/database/database.server'
import { isKnownDevice } from './data/known-devices'
import type { Browser } from './read-browser.server'

/** The device of a request when it is a known one of this person; null otherwise, and for nobody. */
export async function findDeviceOf(
  db: Database,
  personId: string | null,
  { deviceHash = null }: Pick<Browser, 'deviceHash'>,
): Promise<string | null> {
  if (personId === null || deviceHash === null) return null
  return (await isKnownDevice(db, personId, deviceHash)) ? deviceHash : null
}
