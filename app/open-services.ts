import { openKeyRing } from './certification/signing/open-key-ring.server'
import type { Services } from './context'
import type { Config } from './platform/config/config.server'
import { openDatabase } from './platform/database/open-database.server'
import { openLog } from './platform/logging/open-log.server'
import { openSecrets } from './platform/secrets/open-secrets.server'

/** Opens what a process needs to work on data that has been prepared; see prepareData. */
export async function openServices(config: Config): Promise<Services> {
  const database = await openDatabase(config.database)
  return {
    config,
    log: openLog(config.logLevel),
    secrets: openSecrets(config.secretKeyFile),
    keys: await openKeyRing(config, database, () => new Date()),
    database,
  }
}
