export { findNewestEmergencyVersion as findStandingEmergencies } from './data/emergency-versions'
export { findNewestLibraryVersion as findStandingLibrary } from './data/library-versions'
