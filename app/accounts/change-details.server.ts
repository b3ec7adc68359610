import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { updateDetails } from './data/people'

/** Changes a person's name, language, or both. Certificates keep the name they were issued with. */
export function changeDetails(
  tx: Database,
  { personId, ...details }: { personId: string; name?: string; language?: Language },
): Promise<void> {
  return updateDetails(tx, personId, details)
}
