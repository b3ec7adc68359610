import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationState } from '../db/migrate'
import { openKeyRing } from './certification/keys/open-key-ring.server'
import { requireSecret } from './confirm-secret'
import type { Services } from './context'
import type { Config } from './platform/config/config.server'
import type { DatabaseHandle } from './platform/database/database.server'
import { signActsAtOnce } from './platform/audit/sign-acts-at-once.server'
import { openDatabase } from './platform/database/open-database.server'
import { holdDatabase } from './platform/database/hold-database.server'
import { requirePaths } from './platform/launch/find-path-faults.server'
import { refuseUnfinishedRestore } from './platform/launch/restore-mark.server'
import { StartFault } from './platform/launch/start-fault'
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
  const letGo = await holdDatabase(config.database, leaveToRestore)
  const opened = await openDatabase(config.database)
  const database = { ...opened, close: () => opened.close().finally(letGo) }
  return openAll(config, database, thread)
}

/** What this process knows is not what is being restored: it ends as if it had been told to. */
function leaveToRestore() {
  process.stderr.write('The database is being replaced by a restore: this process ends.\n')
  process.kill(process.pid, 'SIGTERM')
}

/**
 * Opens what a process needs to read data, and can only read them: nothing is made ready, made up for or entered.
 *
 * @throws StartFault when the data are not ready for this release, were never made ready, or were made with another secret key.
 */
export async function openServicesToRead(config: Config, thread = builtThread): Promise<Services> {
  const { database, dataDir, secretKeyFile } = config
  requirePaths(config, 'reads')
  refuseUnfinishedRestore(dataDir)
  const { pending } = await readMigrationState(database, join(process.cwd(), 'db/migrations'))
  if (pending > 0) {
    throw new StartFault(
      `${pending} migrations are pending: npm start applies them. Nothing was changed.`,
    )
  }
  if (!existsSync(secretKeyFile)) {
    throw new StartFault(
      `${secretKeyFile} is missing. Nothing was changed. Put it back from a backup; where nobody has used the site yet, npm start makes one.`,
    )
  }
  const services = await openAll(config, await openDatabase(database, 'reads'), thread)
  try {
    await requireSecret(services.database.read, services.secrets, config)
    return services
  } catch (fault) {
    await services.database.close()
    throw fault
  }
}

async function openAll(config: Config, database: DatabaseHandle, thread: URL): Promise<Services> {
  const log = openLog(config.logLevel)
  const secrets = openSecrets(config.secretKeyFile)
  const security = openSecurityLog(config, { secrets, log })
  const keys = await openKeyRing(config, database, () => new Date())
  return {
    config,
    log,
    secrets,
    security,
    keys,
    database: signActsAtOnce({ config, database, keys, log, security }),
    threads: openThreads(thread),
  }
}
