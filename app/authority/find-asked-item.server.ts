import type { Multilingual } from '../platform/i18n/language'
import { isPlacementForm, type Requirement } from '../eligibility/domain/requirement-table'
import type { EligibilityRecord, RecordItem } from '../eligibility/domain/record'
import { findNewestTable } from '../eligibility/find-newest-table.server'
import { readRecord } from '../eligibility/read-record.server'
import type { Database } from '../platform/database/database.server'

/** One requirement of a person's record, the record, and the rule as the newest table has it. */
export type AskedItem = {
  record: EligibilityRecord
  form: Multilingual
  item: RecordItem
  requirement: Requirement
}

/** A requirement that is asked of a person today, by form and id; anything else reads as absent. */
export async function findAskedItem(
  db: Database,
  asked: { personId: string; placementForm: string; requirement: string; now: Date },
): Promise<AskedItem | null> {
  const { personId, placementForm, now } = asked
  if (!isPlacementForm(placementForm)) return null
  const record = await readRecord(db, { personId, now })
  const form = record.find((each) => each.placementForm === placementForm)
  const item = form?.items.find((each) => each.requirement === asked.requirement)
  const table = item && (await findNewestTable(db, placementForm))
  const requirement = table?.definition.requirements.find(({ id }) => id === asked.requirement)
  return form && item && requirement ? { record, form: form.title, item, requirement } : null
}
