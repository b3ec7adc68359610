import type { Database } from '../../platform/database/database.server'
import { statusPurposes } from '../credential/status-place'
import { findSignedStatusList, type StatusListRecord } from '../data/status-list-credentials'

/** The signed status list of a number and purpose as they stand in an address, or null when there is no such list. */
export async function findStatusList(
  db: Database,
  asked: { list: string; purpose: string },
): Promise<Pick<StatusListRecord, 'document' | 'keyId' | 'issuedAt' | 'validUntil'> | null> {
  const purpose = statusPurposes.find((each) => each === asked.purpose)
  const list = /^[1-9]\d{0,8}$/.test(asked.list) ? Number(asked.list) : 0
  return purpose && list > 0 ? findSignedStatusList(db, list, purpose) : null
}
