import type { OwnTable } from '../platform/database/own-rows'
import {
  ownAccount,
  ownConsents,
  ownDevices,
  ownEmailChanges,
  ownFactors,
  ownIinReleases,
  ownInvitations,
  ownLinks,
  ownMemberships,
  ownRecoveryCodes,
  ownRoles,
  ownSessions,
} from './data/own-rows'

/** The tables of this room with rows about one person, for that person. */
export function listOwnAccountTables(): OwnTable[] {
  return [
    ...[ownAccount, ownIinReleases, ownRoles, ownMemberships, ownConsents, ownInvitations],
    ...[ownSessions, ownDevices, ownFactors, ownRecoveryCodes, ownLinks],
    ownEmailChanges,
  ]
}
