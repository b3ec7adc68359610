import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import { listKnownKeys } from '../data/signing-keys'
import { signingKeyAt, type KeyHistory } from '../domain/key-history'
import { openKeySource } from '../signing/open-key-source.server'

export type KeyState =
  /** The key that signs is known, and its private half is here. */
  | { kind: 'ready'; activeId: string; history: KeyHistory }
  /** A key lies ready that the history does not know: the first one, or one that the operator put there. */
  | { kind: 'to-be-entered'; history: KeyHistory }
  /** There never was a key: one is to be made. */
  | { kind: 'none' }
  /** The private half of the key that signs is not here; `place` is where it should be. */
  | { kind: 'lost'; place: string; history: KeyHistory }

type KeySettings = Pick<Config, 'signingKey' | 'dataDir'>

/**
 * Whether an installation can sign. Nothing is changed.
 *
 * @throws StartFault for a key file that holds something else.
 */
export async function examineKeys(db: Database, config: KeySettings, now: Date): Promise<KeyState> {
  const source = openKeySource(config)
  const history = await listKnownKeys(db)
  const here = source.list().map(({ jwk }) => jwk.kid)
  const active = signingKeyAt(history, now)
  if (active && here.includes(active.id)) return { kind: 'ready', activeId: active.id, history }
  // What lies in the folder unknown may be what a broken rotation left; what the operator named is meant.
  const meant = !active || source.make === null
  if (meant && here.some((id) => !history.some((key) => key.id === id))) {
    return { kind: 'to-be-entered', history }
  }
  if (!active && source.make) return { kind: 'none' }
  return { kind: 'lost', place: source.placeOf(active?.id ?? ''), history }
}
