import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { readMigrationState } from '../../db/migrate'
import { listKeyFiles } from '../certification/list-key-files.server'
import { describeOther, judgeSecret } from '../confirm-secret'
import type { Config } from '../platform/config/config.server'
import { copyDatabase } from '../platform/database/copy-database.server'
import { openDatabase } from '../platform/database/open-database.server'
import { openSecrets } from '../platform/secrets/open-secrets.server'
import { packArchive } from './archive.server'
import type { RunCommand } from './command'

/**
 * Writes everything that makes up the installation into one file, readable by its owner alone. The site may
 * run meanwhile: the database in the backup is that of one instant.
 */
export const backup: RunCommand = async ({ operands: [typed = ''], terminal, config, now }) => {
  const file = terminal.path(typed)
  if (existsSync(file)) return refuse(`${file} exists already; it is not overwritten.`)
  if (!existsSync(dirname(file))) return refuse(`There is no folder ${dirname(file)}.`)
  const { secretKeyFile } = config
  const keys = listKeyFiles(config)
  if (!existsSync(secretKeyFile) || keys.length === 0) {
    const missing = existsSync(secretKeyFile) ? 'the signing key' : secretKeyFile
    return refuse(`${missing} is missing: there is nothing to back up here yet.`)
  }

  const { applied, pending } = await readMigrationState(
    config.database,
    join(process.cwd(), 'db/migrations'),
  )
  const other = pending === 0 ? await findOtherSecret(config) : null
  if (other) return refuse(describeOther(other, secretKeyFile))
  // Beside the target, so that only one disk needs room; readable by nobody else.
  const scratch = mkdtempSync(join(dirname(file), '.shanyrak-backup-'))
  try {
    await copyDatabase(config.database, join(scratch, 'database'))
    copyFileSync(secretKeyFile, join(scratch, 'secret.key'))
    mkdirSync(join(scratch, 'keys'))
    for (const { keyId, file } of keys) copyFileSync(file, join(scratch, 'keys', `${keyId}.pem`))
    const packed = join(scratch, 'backup.tar.gz')
    await packArchive(scratch, packed, {
      engine: config.database.engine,
      madeAt: now.toISOString(),
      migrations: applied,
    })
    chmodSync(packed, 0o600)
    flush(packed)
    // Unlike a rename, a link never replaces what somebody put there meanwhile.
    linkSync(packed, file)
    flush(dirname(file))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  terminal.say(`${file} (${statSync(file).size} bytes)`)
  return 0

  function refuse(why: string) {
    terminal.tell(`Refused: ${why}`)
    return 1 as const
  }
}

/** What is wrong with the secret key, when the data were made with another: such a backup could not be used. */
async function findOtherSecret(config: Config) {
  const database = await openDatabase(config.database)
  try {
    const verdict = await judgeSecret(database.read, openSecrets(config.secretKeyFile))
    return verdict.kind === 'other' ? verdict : null
  } finally {
    await database.close()
  }
}

/** Waits until a file, or the list of a folder's files, is on the disk. */
function flush(path: string) {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
