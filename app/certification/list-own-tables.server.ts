import type { OwnTable } from '../platform/database/own-rows'
import {
  ownCertificateEvents,
  ownCertificates,
  ownCorrections,
  ownCredentials,
  ownNames,
  ownPapers,
} from './data/own-rows'

/** The tables of this room with rows about one person, for that person. */
export function listOwnCertificationTables(): OwnTable[] {
  return [
    ...[ownNames, ownCertificates, ownCertificateEvents],
    ...[ownCorrections, ownCredentials, ownPapers],
  ]
}
