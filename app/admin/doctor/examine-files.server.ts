import { existsSync, statSync } from 'node:fs'
import type { Config } from '../../platform/config/config.server'
import { roomFor } from '../../platform/launch/require-room.server'
import { keyFiles } from '../../prepare-data'
import { fail, ok, warn, type Finding } from './finding'

/** Free space below which an operator should act, in bytes. */
const littleRoom = 500 * 1024 * 1024

/** The data folder, the two key files, the disk. */
export function examineFiles(config: Config): Finding[] {
  const names = ['secret', 'signing key']
  return [
    examineMode('data folder', config.dataDir),
    ...keyFiles(config).map((file, place) => examineMode(names[place] ?? 'key', file)),
    examineRoom(config),
  ]
}

/** Only their owner may read what makes up the installation. */
function examineMode(subject: string, path: string): Finding {
  if (!existsSync(path)) return fail(subject, `${path} is missing; npm start makes it`)
  const mode = statSync(path).mode & 0o777
  const shown = mode.toString(8)
  if ((mode & 0o077) === 0) return ok(subject, `${path} (mode ${shown})`)
  const right = statSync(path).isDirectory() ? '700' : '600'
  const say = statSync(path).isDirectory() ? warn : fail
  return say(subject, `${path} is open to other users (mode ${shown}): chmod ${right} ${path}`)
}

function examineRoom({ dataDir, database }: Config): Finding {
  const paths = database.engine === 'sqlite' ? [dataDir, database.file] : [dataDir]
  const least = Math.min(...paths.map(roomFor))
  const text = `${Math.floor(least / 1024 / 1024)} MB free for ${dataDir}`
  return least < littleRoom ? warn('disk', text) : ok('disk', text)
}
