import type { Config } from '../../platform/config/config.server'
import { openKeySource } from '../signing/open-key-source.server'

/**
 * The files that hold private keys, each with the id of its key.
 *
 * @throws StartFault when one of them holds something else.
 */
export function listKeyFiles(
  config: Pick<Config, 'signingKey' | 'dataDir'>,
): { keyId: string; file: string }[] {
  return openKeySource(config).files()
}
