import { canOpenSealed } from './accounts/can-open-sealed.server'
import { hasAdministrator } from './accounts/has-administrator.server'
import { findDuty } from './platform/jobs/duty-row.server'
import type { Config } from './platform/config/config.server'
import type { Database, DatabaseHandle } from './platform/database/database.server'
import { StartFault } from './platform/launch/start-fault'
import type { Secrets } from './platform/secrets/open-secrets.server'
import {
  findFingerprint,
  fingerprintOf,
  keepFingerprint,
} from './platform/secrets/secret-fingerprint.server'

/**
 * Compares the secret key with the one that the data were made with, by its fingerprint. Data of earlier releases have none
 * yet: it is noted when the key opens what is sealed there. So it is, too, while nobody has used the site and no
 * other process serves it.
 *
 * @throws StartFault when it is another key: nothing sealed could be read with it, and nobody would be found by their IIN.
 */
export async function confirmSecret(
  database: DatabaseHandle,
  secrets: Secrets,
  config: Pick<Config, 'secretKeyFile'>,
): Promise<void> {
  const verdict = await requireSecret(database.read, secrets, config)
  if (verdict.kind === 'same') return
  await database.transaction((tx) => keepFingerprint(tx, fingerprintOf(secrets)))
}

/** Compares as confirmSecret does, and notes nothing. @throws StartFault when it is another key. */
export async function requireSecret(
  db: Database,
  secrets: Secrets,
  { secretKeyFile }: Pick<Config, 'secretKeyFile'>,
): Promise<SecretVerdict> {
  const verdict = await judgeSecret(db, secrets)
  if (verdict.kind !== 'other') return verdict
  const fresh = !(await hasAdministrator(db)) && !(await findDuty(db))
  if (!fresh) throw new StartFault(describeOther(verdict, secretKeyFile))
  return verdict
}

export type SecretVerdict =
  | { kind: 'same' }
  /** Nothing is noted, and nothing speaks against it. */
  | { kind: 'unknown' }
  /** `known` is null when none is noted, but what is sealed does not open. */
  | { kind: 'other'; known: string | null; shown: string }

/** What is to be said of a secret key beside a database. */
export async function judgeSecret(db: Database, secrets: Secrets): Promise<SecretVerdict> {
  const known = await findFingerprint(db)
  const shown = fingerprintOf(secrets)
  if (known === shown) return { kind: 'same' }
  if (known === null && (await canOpenSealed(db, secrets))) return { kind: 'unknown' }
  return { kind: 'other', known, shown }
}

/** Says which file holds another key, and what to do. */
export function describeOther(
  { known, shown }: Extract<SecretVerdict, { kind: 'other' }>,
  file: string,
): string {
  const wanted = known === null ? '' : `, the data were made with ${known}`
  return (
    `SECRET_KEY_FILE: ${file} holds another key than the data were made with (its fingerprint is ${shown}${wanted}). ` +
    'Nothing was changed. Put the right file back, from a backup if need be; all machines of one site share it.'
  )
}
