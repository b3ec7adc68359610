import type { Register } from '../platform/audit/compare-register.server'
import {
  grantedLearning,
  publishedEmergencies,
  publishedLibraries,
  publishedProgrammes,
  publishedSites,
} from './data/registers'

/** The tables of this room whose every row has an entry in the audit trail. */
export function listLearningRegisters(): Register[] {
  return [
    publishedProgrammes,
    publishedSites,
    publishedLibraries,
    publishedEmergencies,
    grantedLearning,
  ]
}
