import {
  chmodSync,
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readMigrationState } from '../../db/migrate'
import { listKeyFiles } from '../certification/keys/list-key-files.server'
import { describeOther, judgeSecret } from '../confirm-secret'
import type { Config } from '../platform/config/config.server'
import { copyDatabase } from '../platform/database/copy-database.server'
import { openDatabase } from '../platform/database/open-database.server'
import { makeScratchFolder } from '../platform/launch/scratch-folder.server'
import { openSecrets } from '../platform/secrets/open-secrets.server'
import { packArchive } from './archive.server'
import type { CommandInput, RunCommand } from './command'

/**
 * Writes everything that makes up the installation into one file, readable by its owner alone. The site may
 * run meanwhile: the database in the backup is that of one instant. The name `-` means standard output.
 */
export const backup: RunCommand = async (input) => {
  const {
    operands: [typed = ''],
    terminal,
    config,
  } = input
  const isPiped = typed === '-'
  const file = isPiped ? null : terminal.path(typed)
  if (isPiped && terminal.output.isTTY) return refuse('a backup is not written to a screen.')
  if (file && existsSync(file)) return refuse(`${file} exists already; it is not overwritten.`)
  if (file && !existsSync(dirname(file))) return refuse(`There is no folder ${dirname(file)}.`)
  const { secretKeyFile } = config
  if (!existsSync(secretKeyFile) || listKeyFiles(config).length === 0) {
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
  const place = file ? dirname(file) : config.dataDir
  const scratch = makeScratchFolder(place, 'backup')
  try {
    const packed = await pack(input, scratch, applied)
    if (file) keepPacked(packed, file)
    else await pipeline(createReadStream(packed), terminal.output, { end: false })
    const tellSize = file ? terminal.say : terminal.tell
    tellSize(`${file ?? 'standard output'} (${statSync(packed).size} bytes)`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return 0

  function refuse(why: string) {
    terminal.tell(`Refused: ${why}`)
    return 1 as const
  }
}

/** Copies everything into a scratch folder and packs it there. @returns the packed file. */
async function pack({ config, now }: CommandInput, scratch: string, migrations: number[]) {
  await copyDatabase(config.database, join(scratch, 'database'))
  copyFileSync(config.secretKeyFile, join(scratch, 'secret.key'))
  mkdirSync(join(scratch, 'keys'))
  for (const { keyId, file } of listKeyFiles(config)) {
    copyFileSync(file, join(scratch, 'keys', `${keyId}.pem`))
  }
  const packed = join(scratch, 'backup.tar.gz')
  const facts = { engine: config.database.engine, madeAt: now.toISOString(), migrations }
  await packArchive(scratch, packed, facts)
  chmodSync(packed, 0o600)
  return packed
}

/** Puts a packed backup under its name, once all of it is on the disk. */
function keepPacked(packed: string, file: string) {
  flush(packed)
  // Unlike a rename, a link never replaces what somebody put there meanwhile.
  linkSync(packed, file)
  flush(dirname(file))
}

/** What is wrong with the secret key, when the data were made with another: such a backup could not be used. */
async function findOtherSecret(config: Config) {
  const database = await openDatabase(config.database, 'reads')
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
