import type { Config } from '../../platform/config/config.server'
import { openKeyFile } from './key-file.server'
import { openKeyFolder } from './key-folder.server'
import type { KeySource } from './key-source'

/** Opens the place that the configuration names for private keys. */
export function openKeySource({
  signingKey,
  dataDir,
}: Pick<Config, 'signingKey' | 'dataDir'>): KeySource {
  return signingKey.kind === 'file' ? openKeyFile(signingKey.file) : openKeyFolder(dataDir)
}
