import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../db/migrate'
import { hasAdministrator } from './accounts/has-administrator.server'
import { openKeyRing } from './certification/signing/open-key-ring.server'
import type { Config } from './platform/config/config.server'
import { openDatabase } from './platform/database/open-database.server'
import { requireRoom } from './platform/launch/require-room.server'
import { refuseUnfinishedRestore } from './platform/launch/restore-mark.server'
import { StartFault } from './platform/launch/start-fault'
import { stepLine } from './platform/launch/tell-steps.mjs'
import { openSecrets } from './platform/secrets/open-secrets.server'

/** Is told of a step, in words for a person at a terminal. */
export type Announce = (line: string) => void

/**
 * Brings the data to where this release can work on it: the folder, the schema, the secret key and the signing
 * key. Before anything is written it is seen whether it can be.
 *
 * @throws StartFault or the fault of whatever stands in the way; explainFault has the words.
 */
export async function prepareData(config: Config, announce: Announce): Promise<void> {
  const { dataDir, database } = config
  refuseUnfinishedRestore(dataDir)
  requireRoom(dataDir)
  if (database.engine === 'sqlite') requireRoom(database.file)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })

  const applied = await migrate(database, join(process.cwd(), 'db/migrations'))
  announce(
    stepLine('Database', applied > 0 ? `up to date, ${applied} migrations applied` : 'up to date'),
  )

  const missing = keyFiles(config).filter((file) => !existsSync(file))
  if (missing.length > 0) {
    if (await isInUse(config)) throw new LostKeyFault(missing)
    announce(stepLine('Keys', `made in ${dataDir}; a backup holds them too`))
  }
  openSecrets(config.secretKeyFile)
  openKeyRing(dataDir)
}

/** The files without which stored IINs cannot be read and certificates cannot be signed. */
export function keyFiles(config: Config): string[] {
  return [config.secretKeyFile, join(config.dataDir, 'signing-key.pem')]
}

/** Whether the site was set up already: its keys exist then, somewhere. */
async function isInUse(config: Config): Promise<boolean> {
  const database = await openDatabase(config.database)
  try {
    return await hasAdministrator(database.read)
  } finally {
    await database.close()
  }
}

class LostKeyFault extends StartFault {
  constructor(missing: string[]) {
    super(
      `${missing.join(' and ')} missing, but the database is in use. New keys could not read its IINs ` +
        'and would not fit its certificates, so none were made. Put the files back from a backup.',
    )
  }
}
