import {
  chmodSync,
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refuseUnknown } from '../../db/migrate'
import type { Config } from '../platform/config/config.server'
import {
  isDatabaseEmpty,
  replaceDatabase,
  reserveDatabase,
} from '../platform/database/replace-database.server'
import { requirePaths } from '../platform/launch/find-path-faults.server'
import { markRestore } from '../platform/launch/restore-mark.server'
import { makeScratchFolder } from '../platform/launch/scratch-folder.server'
import { formatInstant } from '../platform/text/format-instant'
import { unpackArchive } from './archive.server'
import type { RunCommand } from './command'
import { findLosses, hasEndings, type Losses } from './restoring/find-losses.server'
import { reapplyEndings } from './restoring/reapply-endings.server'
import { recordRestore } from './restoring/record-restore.server'
import { tellLosses } from './restoring/tell-losses'

/**
 * Puts database, secret and key of a backup in the place of what is there, all of them or none. A restore that
 * is cut short leaves a mark, and the site does not start on what it left.
 */
export const restore: RunCommand = async (input) => {
  const { operands, options, terminal, config, now } = input
  const [typed = ''] = operands
  const isPiped = typed === '-'
  const file = isPiped ? 'standard input' : terminal.path(typed)
  if (!isPiped && !existsSync(file)) return refuse(`there is no file ${file}.`)
  requirePaths(config)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const scratch = makeScratchFolder(config.dataDir, 'restore')
  try {
    const piped = join(scratch, 'piped.tar.gz')
    if (isPiped) await pipeline(terminal.input, createWriteStream(piped, { mode: 0o600 }))
    const manifest = await unpackArchive(isPiped ? piped : file, scratch)
    if (manifest.engine !== config.database.engine) {
      return refuse(
        `this is a backup of ${manifest.engine}, but DATABASE_URL names ${config.database.engine}.`,
      )
    }
    refuseUnknown(config.database, manifest.migrations, join(process.cwd(), 'db/migrations'))
    if (!options.flag('force') && !(await isEmpty(config))) {
      return refuse(`there is data already. With --force it is replaced, and kept aside.`)
    }
    const losses = await findLosses(config, new Date(manifest.madeAt))
    for (const line of tellLosses(losses)) terminal.tell(line)
    const reapply = options.flag('reapply')
    const choice = whyToChoose(losses)
    if (choice && !reapply && !options.flag('lose')) return refuse(choice)

    const aside = join(config.dataDir, `before-restore-${now.toISOString().replace(/\D/g, '')}`)
    const letGo = await reserveDatabase(config.database)
    try {
      await replaceAll(config, scratch, aside)
    } finally {
      await letGo()
    }
    terminal.say(`Restored what ${file} held at ${formatInstant(new Date(manifest.madeAt))}.`)
    const services = await input.openServices()
    const { end, retracted, webhooks } = losses
    const told = { madeAt: manifest.madeAt, end, retracted, webhooks, now }
    const { sessions, consents, deleted } = await recordRestore(services, told)
    if (sessions > 0) terminal.say('Everybody is signed out. Passwords are those of the backup.')
    if (consents > 0) {
      terminal.say(
        `${consents} x what somebody lets their household see ended: ${whyEnded(retracted)}.`,
      )
    }
    if (deleted > 0) terminal.say(`${deleted} x webhook deleted again.`)
    if (reapply) {
      for (const line of await reapplyEndings(services, losses.endings, now)) terminal.say(line)
    }
    if (existsSync(aside))
      terminal.say(`What was there before is in ${aside}; delete it when all is well.`)
    if (config.signingKey.kind === 'file') {
      terminal.say(
        `Its keys are in ${config.dataDir}/keys, but SIGNING_KEY names ${config.signingKey.file}: put the one there that is to sign.`,
      )
    }
    return 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }

  function refuse(why: string) {
    terminal.tell(`Refused: ${why} Nothing was changed.`)
    return 1 as const
  }
}

/** Why the operator has to say what is to become of what is lost; null when nothing that was ended would stand again. */
function whyToChoose({ endings, isRead, end }: Losses): string | null {
  if (hasEndings(endings)) {
    return (
      'what was ended since the backup was made would stand again. With --reapply it is ended again in the restored data; ' +
      'with --lose it stands.'
    )
  }
  if (isRead) return null
  const known = end > 0 ? ` A signed end of the trail, number ${end}, is known.` : ''
  return (
    `what was done since the backup was made cannot be read here, revocations included.${known} ` +
    'With --lose it is restored all the same; compare with an audit:export afterwards.'
  )
}

function whyEnded(retracted: string[] | null): string {
  return retracted === null
    ? 'whether it was taken back since, nobody can say; each gives it again who wants to'
    : 'it was taken back since the backup was made'
}

async function isEmpty(config: Config): Promise<boolean> {
  const kept = [config.secretKeyFile, ...keyPlaces(config)]
  return !kept.some(existsSync) && (await isDatabaseEmpty(config.database))
}

/** Where keys are kept: the folder, and the one file of earlier releases. */
function keyPlaces({ dataDir }: Config): string[] {
  return [join(dataDir, 'keys'), join(dataDir, 'signing-key.pem')]
}

async function replaceAll(config: Config, scratch: string, aside: string) {
  mkdirSync(aside, { mode: 0o700 })
  const mark = markRestore(config.dataDir)
  const { secretKeyFile: secret } = config
  const places = keyPlaces(config)
  const [keys = ''] = places
  try {
    if (existsSync(secret)) copyFileSync(secret, join(aside, basename(secret)))
    put(join(scratch, 'secret.key'), secret)
    for (const place of places.filter(existsSync)) renameSync(place, join(aside, basename(place)))
    putKeys(join(scratch, 'keys'), keys)
    // Last, because it can fail, and then changes nothing.
    const database = join(scratch, 'database')
    await replaceDatabase(config.database, database, { scratch, aside })
  } catch (fault) {
    const secretBefore = join(aside, basename(secret))
    if (existsSync(secretBefore)) put(secretBefore, secret)
    else rmSync(secret, { force: true })
    rmSync(keys, { recursive: true, force: true })
    for (const place of places) {
      const before = join(aside, basename(place))
      if (existsSync(before)) renameSync(before, place)
    }
    rmSync(aside, { recursive: true })
    mark.undone()
    throw fault
  }
  if (readdirSync(aside).length === 0) rmdirSync(aside)
  mark.done()
}

/** Puts a folder of keys in its place in one step, each readable by its owner alone. */
function putKeys(source: string, target: string) {
  for (const name of readdirSync(source)) chmodSync(join(source, name), 0o600)
  renameSync(source, target)
}

/** Puts a copy of a secret file in its place in one step. */
function put(source: string, target: string) {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  const ready = `${target}.restore`
  copyFileSync(source, ready)
  chmodSync(ready, 0o600)
  renameSync(ready, target)
}
