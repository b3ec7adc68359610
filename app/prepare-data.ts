import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../db/migrate'
import { fillNameKeys } from './accounts/fill-name-keys.server'
import { hasAdministrator } from './accounts/has-administrator.server'
import { examineKeys } from './certification/keys/examine-keys.server'
import { listKeyFiles } from './certification/keys/list-key-files.server'
import { prepareKeys } from './certification/keys/prepare-keys.server'
import { refreshIndex } from './search/refresh-index.server'
import { confirmSecret } from './confirm-secret'
import type { Config } from './platform/config/config.server'
import type { DatabaseHandle } from './platform/database/database.server'
import { openDatabase } from './platform/database/open-database.server'
import { requirePaths } from './platform/launch/find-path-faults.server'
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
  requirePaths(config)
  readKeyFiles(config)
  refuseUnfinishedRestore(dataDir)
  requireRoom(dataDir)
  if (database.engine === 'sqlite') requireRoom(database.file)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })

  const applied = await migrate(database, join(process.cwd(), 'db/migrations'))
  announce(
    stepLine('Database', applied > 0 ? `up to date, ${applied} migrations applied` : 'up to date'),
  )

  const opened = await openDatabase(database)
  try {
    await prepareKeysIn(opened, config, announce)
    const named = await fillNameKeys(opened)
    if (named > 0) announce(stepLine('Names', `${named} made ready to be found`))
    const { added } = await opened.transaction((tx) => refreshIndex(tx))
    if (added > 0)
      announce(stepLine('Search', `${added} published versions made ready to be found`))
  } finally {
    await opened.close()
  }
}

/** Reads the keys that are there already, for what they would refuse once the database was made. */
function readKeyFiles(config: Config) {
  if (existsSync(config.secretKeyFile)) openSecrets(config.secretKeyFile)
  listKeyFiles(config)
}

/** What is missing is made as long as nobody has used the site: nothing depends on it yet. */
async function prepareKeysIn(database: DatabaseHandle, config: Config, announce: Announce) {
  const now = new Date()
  const lost = existsSync(config.secretKeyFile) ? [] : [config.secretKeyFile]
  const keys = await examineKeys(database.read, config, now)
  if (keys.kind === 'lost') lost.push(keys.place)
  if (keys.kind === 'none') lost.push(join(config.dataDir, 'keys'))
  if (lost.length > 0) {
    if (await hasAdministrator(database.read)) throw new LostKeyFault(lost)
    if (keys.kind === 'lost' && config.signingKey.kind === 'file') throw new NoKeyFault(keys.place)
    announce(stepLine('Keys', `made in ${config.dataDir}; a backup holds them too`))
  }
  await confirmSecret(database, openSecrets(config.secretKeyFile), config)
  await prepareKeys(database, config, now)
}

class NoKeyFault extends StartFault {
  constructor(file: string) {
    super(
      `SIGNING_KEY names ${file}, but no key that may sign is there. Put it there, or make ` +
        `one: openssl genpkey -algorithm ed25519 -out ${file}`,
    )
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
