import type { Config } from '../../platform/config/config.server'
import type { DatabaseHandle } from '../../platform/database/database.server'
import { listKnownKeys } from '../data/signing-keys'
import { keyLead, signingKeyAt } from '../domain/key-history'
import { enterKey } from '../signing/enter-key.server'
import { openKeySource } from '../signing/open-key-source.server'

export type RotateOutcome =
  /** The new key signs from then on; until then every process learns of it. */
  | { kind: 'rotated'; keyId: string; retired: string | null; from: Date }
  /** The operator looks after the key, and `place` still holds the one that signs. */
  | { kind: 'refused'; why: 'no-new-key'; place: string }

/**
 * Lets a new key sign, made for it, or put by the operator where the configuration says. The one before it is retired: what
 * it signed stays believed, and it stays published.
 */
export async function rotateKey(
  {
    database,
    config,
  }: { database: DatabaseHandle; config: Pick<Config, 'signingKey' | 'dataDir'> },
  now: Date,
): Promise<RotateOutcome> {
  const source = openKeySource(config)
  const history = await listKnownKeys(database.read)
  const active = signingKeyAt(history, now)
  if (!source.make) {
    const unknown = source.list().some(({ jwk }) => !history.some(({ id }) => id === jwk.kid))
    if (!unknown) return { kind: 'refused', why: 'no-new-key', place: source.placeOf('') }
  }
  const from = new Date(now.getTime() + keyLead)
  const keyId = await enterKey(database, source, { history, retireFrom: from, now })
  return { kind: 'rotated', keyId, retired: active?.id ?? null, from }
}
