import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refuseNewer } from '../../db/migrate'
import type { Config } from '../platform/config/config.server'
import { isDatabaseEmpty, replaceDatabase } from '../platform/database/replace-database.server'
import { markRestore } from '../platform/launch/restore-mark.server'
import { keyFiles } from '../prepare-data'
import { unpackArchive } from './archive.server'
import type { RunCommand } from './command'

/**
 * Puts database, secret and key of a backup in the place of what is there, all of them or none. A restore that
 * is cut short leaves a mark, and the site does not start on what it left.
 */
export const restore: RunCommand = async ({ operands, options, terminal, config, now }) => {
  const file = terminal.path(operands[0] ?? '')
  if (!existsSync(file)) return refuse(`there is no file ${file}.`)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const scratch = mkdtempSync(join(config.dataDir, '.restore-'))
  try {
    const manifest = await unpackArchive(file, scratch)
    if (manifest.engine !== config.database.engine) {
      return refuse(
        `this is a backup of ${manifest.engine}, but DATABASE_URL names ${config.database.engine}.`,
      )
    }
    refuseNewer(config.database, manifest.migrations, join(process.cwd(), 'db/migrations'))
    if (!options.flag('force') && !(await isEmpty(config))) {
      return refuse(`there is data already. With --force it is replaced, and kept aside.`)
    }
    const aside = join(config.dataDir, `before-restore-${now.toISOString().replace(/\D/g, '')}`)
    await replaceAll(config, scratch, aside)
    terminal.say(`Restored what ${file} held at ${manifest.madeAt}.`)
    if (existsSync(aside))
      terminal.say(`What was there before is in ${aside}; delete it when all is well.`)
    return 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }

  function refuse(why: string) {
    terminal.tell(`Refused: ${why} Nothing was changed.`)
    return 1 as const
  }
}

async function isEmpty(config: Config): Promise<boolean> {
  return !keyFiles(config).some(existsSync) && (await isDatabaseEmpty(config.database))
}

async function replaceAll(config: Config, scratch: string, aside: string) {
  mkdirSync(aside, { mode: 0o700 })
  const mark = markRestore(config.dataDir)
  const [secret = '', key = ''] = keyFiles(config)
  const places = [
    { source: join(scratch, 'secret.key'), target: secret },
    { source: join(scratch, 'signing-key.pem'), target: key },
  ]
  try {
    for (const { source, target } of places) {
      if (existsSync(target)) copyFileSync(target, join(aside, basename(target)))
      put(source, target)
    }
    // Last, because it can fail, and then changes nothing.
    const database = join(scratch, 'database')
    await replaceDatabase(config.database, database, { scratch, aside })
  } catch (fault) {
    for (const { target } of places) {
      const before = join(aside, basename(target))
      if (existsSync(before)) put(before, target)
      else rmSync(target, { force: true })
    }
    rmSync(aside, { recursive: true })
    mark.undone()
    throw fault
  }
  if (readdirSync(aside).length === 0) rmdirSync(aside)
  mark.done()
}

/** Puts a copy of a secret file in its place in one step. */
function put(source: string, target: string) {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  const ready = `${target}.restore`
  copyFileSync(source, ready)
  chmodSync(ready, 0o600)
  renameSync(ready, target)
}
