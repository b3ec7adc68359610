import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config/config.server'
import { StartFault } from './start-fault'

type Kind = 'a file' | 'a folder'

/**
 * What keeps the site from its files, each by the setting that names it: something of another kind is there, or this user
 * may not read or write it. Looks, and changes nothing.
 */
export function findPathFaults(config: Config): string[] {
  const { dataDir, database, secretKeyFile, signingKey } = config
  const places: [setting: string, path: string, kind: Kind][] = [
    ['DATA_DIR', dataDir, 'a folder'],
    ['DATA_DIR', join(dataDir, 'keys'), 'a folder'],
    ['DATA_DIR', join(dataDir, 'outbox'), 'a folder'],
    ['SECRET_KEY_FILE', secretKeyFile, 'a file'],
  ]
  if (database.engine === 'sqlite') places.push(['DATABASE_URL', database.file, 'a file'])
  if (signingKey.kind === 'file') places.push(['SIGNING_KEY', signingKey.file, 'a file'])
  const faults = places.flatMap(([setting, path, kind]) => {
    const fault = findFault(path, kind)
    return fault ? [`${setting}: ${fault}`] : []
  })
  // What is wrong with a folder is wrong with all that it should hold.
  return [...new Set(faults)]
}

/** @throws StartFault with a line for each of findPathFaults. */
export function requirePaths(config: Config): void {
  const faults = findPathFaults(config)
  if (faults.length > 0) throw new StartFault(`${faults.join('\n')}\nNothing was changed.`)
}

/**
 * What keeps the site from the folder of content that CONTENT_DIR names, which is only read; null when nothing does.
 */
export function findContentFault({ contentDir }: Config): string | null {
  if (!existsSync(contentDir)) return `CONTENT_DIR: ${contentDir} is not there.`
  if (!statSync(contentDir).isDirectory()) {
    return `CONTENT_DIR: ${contentDir} is a file, and a folder is needed.`
  }
  const { R_OK, X_OK } = constants
  return may(contentDir, R_OK | X_OK)
    ? null
    : `CONTENT_DIR: ${contentDir} may not be read by this user.`
}

/** @throws StartFault for what findContentFault finds. */
export function requireContentFolder(config: Config): void {
  const fault = findContentFault(config)
  if (fault) throw new StartFault(`${fault}\nNothing was changed.`)
}

function findFault(path: string, kind: Kind): string | null {
  if (existsSync(path)) {
    const isFolder = statSync(path).isDirectory()
    if (isFolder !== (kind === 'a folder')) {
      return `${path} is ${isFolder ? 'a folder' : 'a file'}, and ${kind} is needed.`
    }
    return mayUse(path, isFolder) ? null : `${path} may not be read and written by this user.`
  }
  const above = existingAbove(path)
  if (!statSync(above).isDirectory()) return `${path} cannot be made: ${above} is no folder.`
  return mayUse(above, true) ? null : `${path} cannot be made: this user may not write to ${above}.`
}

function mayUse(path: string, isFolder: boolean): boolean {
  const { R_OK, W_OK, X_OK } = constants
  // A key that somebody else looks after need not be written.
  return may(path, isFolder ? R_OK | W_OK | X_OK : R_OK)
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

function existingAbove(path: string): string {
  const above = dirname(path)
  return existsSync(above) ? above : existingAbove(above)
}
