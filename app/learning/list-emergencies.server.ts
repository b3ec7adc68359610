import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { findNewestEmergencyVersion } from './data/emergency-versions'
import { emergencyIn, type EmergencyText } from './domain/emergency'

/** The emergencies as they were last published, in one language and in their order; none before that. */
export async function listEmergencies(db: Database, language: Language): Promise<EmergencyText[]> {
  const newest = await findNewestEmergencyVersion(db)
  return newest?.emergencies.map((each) => emergencyIn(language, each)) ?? []
}
