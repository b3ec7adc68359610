import { accessSync, constants, existsSync, lstatSync, statSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config/config.server'
import type { Access } from '../database/open-database.server'
import { StartFault } from './start-fault'

type Kind = 'a file' | 'a folder'

/**
 * What keeps the site from its files, each by the setting that names it: something of another kind is there, or this user
 * may not read or write it; for a verb that reads, as of a copy on a CD, read it. Looks, and changes nothing.
 */
export function findPathFaults(config: Config, access: Access = 'writes'): string[] {
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
    const fault = findFault(path, kind, { access })
    return fault ? [`${setting}: ${fault}`] : []
  })
  // What is wrong with a folder is wrong with all that it should hold.
  return [...new Set(faults)]
}

/** @throws StartFault with a line for each of findPathFaults. */
export function requirePaths(config: Config, access: Access = 'writes'): void {
  const faults = findPathFaults(config, access)
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

/**
 * What is wrong with the files beside the data that AUDIT_HEADS names: they are written to, and come to be with their folders.
 */
export function findHeadFaults({ auditHeads }: Pick<Config, 'auditHeads'>): string[] {
  return auditHeads.flatMap((place) => {
    const fault =
      place.kind === 'file' ? findFault(place.file, 'a file', { isWritten: true }) : null
    return fault ? [`AUDIT_HEADS: ${fault}`] : []
  })
}

/** @throws StartFault with a line for each of findHeadFaults. */
export function requireHeadFiles(config: Pick<Config, 'auditHeads'>): void {
  const faults = findHeadFaults(config)
  if (faults.length > 0) throw new StartFault(`${faults.join('\n')}\nNothing was changed.`)
}

/** @param isWritten whether a file is written that is there already; a key that somebody else looks after need not be. */
function findFault(
  path: string,
  kind: Kind,
  { isWritten = false, access = 'writes' }: { isWritten?: boolean; access?: Access },
): string | null {
  const writes = access === 'writes'
  const found = look(path)
  if (typeof found === 'string') return found
  if (found) {
    if (found.isDirectory() !== (kind === 'a folder')) {
      return `${path} is ${found.isDirectory() ? 'a folder' : 'a file'}, and ${kind} is needed.`
    }
    // Reading one that is a pipe or a device may never end.
    if (kind === 'a file' && !found.isFile())
      return `${path} is a device or a pipe, and a plain file is needed.`
    return mayUse(path, writes && (found.isDirectory() || isWritten), found.isDirectory())
      ? null
      : `${path} may not be read${writes ? ' and written' : ''} by this user.`
  }
  const above = existingAbove(path)
  if (!statSync(above).isDirectory()) return `${path} cannot be made: ${above} is no folder.`
  return !writes || mayUse(above, true, true)
    ? null
    : `${path} cannot be made: this user may not write to ${above}.`
}

/** What lies at a path; null where nothing does, and words for what keeps anything from lying there. */
function look(path: string): Stats | string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found) return found
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    return isLink ? `${path} is a link that leads nowhere.` : null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENAMETOOLONG') return `${path.slice(0, 300)} is too long a name.`
    if (code === 'ELOOP') return `${path} is a link that leads to itself.`
    if (code === 'EACCES') return `${path} may not be looked at by this user.`
    return null
  }
}

function mayUse(path: string, isWritten: boolean, isFolder: boolean): boolean {
  const { R_OK, W_OK, X_OK } = constants
  return may(path, R_OK | (isWritten ? W_OK : 0) | (isFolder ? X_OK : 0))
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
