import type { Database } from '../../../platform/database/database.server'
import { hasChangedSince } from '../../../platform/forms/seen.server'
import { listEvents } from '../../data/certificate-events'
import type { Certificate } from '../../data/certificates'
import { standingOf } from '../../domain/change'

/**
 * Whether something has happened to a certificate since a page about it was made.
 *
 * @param seen what the form of that page says; undefined for whoever acts without a page.
 */
export async function hasChanged(
  tx: Database,
  seen: string | undefined,
  { id, replacedBy }: Pick<Certificate, 'id' | 'replacedBy'>,
): Promise<boolean> {
  if (seen === undefined) return false
  return hasChangedSince(seen, standingOf({ events: await listEvents(tx, id), replacedBy }))
}
