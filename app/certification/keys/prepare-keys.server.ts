import type { Config } from '../../platform/config/config.server'
import type { DatabaseHandle } from '../../platform/database/database.server'
import { takeOverFirstKey } from '../signing/key-folder.server'
import { openKeySource } from '../signing/open-key-source.server'
import { enterKey } from '../signing/enter-key.server'
import { examineKeys } from './examine-keys.server'

/**
 * Makes the keys of an installation ready: the one key of an earlier release is moved into the folder, and a key that the
 * history does not know is entered, being made first where there is none. Whether a lost key may be made up for the
 * caller has judged.
 *
 * @returns the id of the key that signs.
 */
export async function prepareKeys(
  database: DatabaseHandle,
  config: Pick<Config, 'signingKey' | 'dataDir'>,
  now: Date,
): Promise<string> {
  takeOverFirstKey(config.dataDir)
  const state = await examineKeys(database.read, config, now)
  if (state.kind === 'ready') return state.activeId
  const history = state.kind === 'none' ? [] : state.history
  return enterKey(database, openKeySource(config), { history, retireFrom: now, now })
}
