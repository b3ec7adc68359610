import { existsSync, statSync } from 'node:fs'
import { listKeyFiles } from '../../certification/keys/list-key-files.server'
import type { Config } from '../../platform/config/config.server'
import { explainFault } from '../../platform/launch/explain-fault.server'
import {
  findContentFault,
  findHeadFaults,
  findPathFaults,
} from '../../platform/launch/find-path-faults.server'
import { leastRoom, roomFor } from '../../platform/launch/require-room.server'
import { fail, ok, warn, type Finding } from './finding'

/** Free space below which an operator should act, in bytes. */
const littleRoom = 500 * 1024 * 1024

/** The data folder, the secret, the files of keys, the disk. */
export function examineFiles(config: Config): Finding[] {
  const faults = [...findPathFaults(config), ...findHeadFaults(config)]
  if (faults.length > 0) return faults.map((fault) => fail('paths', fault))
  const content = findContentFault(config)
  return [
    ...(content ? [fail('content folder', content)] : []),
    examineMode('data folder', config.dataDir),
    examineMode('secret', config.secretKeyFile),
    examineKeyFiles(config),
    examineRoom(config),
  ]
}

/** The worst that is to be said of a key file. */
function examineKeyFiles(config: Config): Finding {
  const subject = 'signing key'
  try {
    const findings = listKeyFiles(config).map(({ file }) => examineMode(subject, file))
    const worst = findings.find(({ level }) => level !== 'ok') ?? findings[0]
    return worst ?? fail(subject, `there is none in ${config.dataDir}/keys; npm start makes it`)
  } catch (fault) {
    return fail(subject, explainFault(fault, config))
  }
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
  if (least < leastRoom) return fail('disk', `full: ${text}; make room`)
  return least < littleRoom ? warn('disk', text) : ok('disk', text)
}
