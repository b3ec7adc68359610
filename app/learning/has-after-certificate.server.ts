import type { Database } from '../platform/database/database.server'
import { findSite } from './find-site.server'

/** Whether the site says what comes after the certificate, so that a page may lead there. From memory. */
export async function hasAfterCertificate(db: Database): Promise<boolean> {
  return Boolean((await findSite(db))?.site.afterCertificate)
}
