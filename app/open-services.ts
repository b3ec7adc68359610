import { openKeyRing } from './certification/signing/open-key-ring.server'
import type { Services } from './context'
import type { Config } from './platform/config/config.server'
import { openDatabase } from './platform/database/open-database.server'
import { holdDatabase } from './platform/database/hold-database.server'
import { openLog } from './platform/logging/open-log.server'
import { openSecurityLog } from './platform/security/open-security-log.server'
import { openSecrets } from './platform/secrets/open-secrets.server'
import { openThreads } from './platform/work/open-threads.server'

/** What threads run, beside this file in the build. */
export const builtThread = new URL('./thread.js', import.meta.url)

/**
 * Opens what a process needs to work on data that has been prepared; see prepareData.
 *
 * @param thread what threads run; where nothing was built, what bundleThread made.
 */
export async function openServices(config: Config, thread = builtThread): Promise<Services> {
  const letGo = await holdDatabase(config.database)
  const opened = await openDatabase(config.database)
  const database = { ...opened, close: () => opened.close().finally(letGo) }
  const log = openLog(config.logLevel)
  const secrets = openSecrets(config.secretKeyFile)
  return {
    config,
    log,
    secrets,
    security: openSecurityLog(config, { secrets, log }),
    keys: await openKeyRing(config, database, () => new Date()),
    database,
    threads: openThreads(thread),
  }
}
