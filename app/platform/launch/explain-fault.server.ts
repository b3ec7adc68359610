import { dirname } from 'node:path'
import { ConfigError, type Config, type DatabaseConfig } from '../config/config.server'
import { nameSources } from '../logging/name-sources.server'
import { leastRoom, roomFor } from './require-room.server'
import { StartFault } from './start-fault'

/**
 * Says to an operator what keeps a process from working, and what to do about it: one line, or one for each
 * setting that is wrong. No password and no other secret is in it. What nobody foresaw keeps its stack.
 *
 * @param config as far as it could be read.
 */
export function explainFault(fault: unknown, config: Config | null): string {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if (at instanceof StartFault) return at.message
    if (at instanceof ConfigError) return at.problems.join('\n')
    const code = 'code' in at ? String(at.code) : at.message
    const explained = config && explainCode(code, at, config)
    if (explained) return explained
  }
  return fault instanceof Error ? nameSources(fault.stack ?? fault.message) : String(fault)
}

function explainCode(code: string, fault: Error, config: Config): string | null {
  if ('syscall' in fault && fault.syscall === 'listen') return explainListening(code, config)
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE|53100)$/.test(code)) {
    return `${nameFullDisk(fault, config)} is full. Nothing was changed. Make room, and start again.`
  }
  if (code === 'EFBIG') {
    return 'A file would become larger than this user may make one. Raise the limit (ulimit -f).'
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(code) && 'path' in fault) {
    return `${fault.path} may not be read or written by this user. Nothing was changed. Put its owner and mode right, or set DATA_DIR.`
  }
  const ofFile = explainFile(code, fault)
  if (ofFile) return ofFile
  return config.database.engine === 'sqlite'
    ? explainSqlite(code, config.database.file)
    : explainPostgres(code, placeOf(config.database))
}

/** Which disk has no room: that of the file that could not be written, or of the data where it lies on a full one. */
function nameFullDisk(fault: Error, { dataDir, database }: Config): string {
  const named = ['path', 'dest'].flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(fault, name)?.value
    return typeof value === 'string' ? [value] : []
  })
  const own = database.engine === 'sqlite' ? [database.file, dataDir] : [dataDir]
  const full = [...named.reverse(), ...own].find((path) => roomFor(path) < leastRoom)
  const ofDatabase = 'code' in fault && fault.code === '53100'
  if (ofDatabase) return `The disk of the database ${placeOf(database)}`
  return full ? `The disk that holds ${full}` : 'The disk that was written to'
}

/** What the system says of a file that was named, in words (errno(3)). */
const fileFaults: Record<string, string> = {
  ENOENT: 'is not there, or the folder that should hold it is not.',
  ENOTDIR: 'lies within something that is no folder.',
  EISDIR: 'is a folder, and a file is needed.',
  EEXIST: 'is there already.',
  ENAMETOOLONG: 'is too long a name.',
  ELOOP: 'is a link that leads to itself.',
  ENOTEMPTY: 'is a folder that is not empty.',
}

function explainFile(code: string, fault: Error): string | null {
  const words = fileFaults[code]
  return words && 'path' in fault ? `${String(fault.path).slice(0, 300)} ${words}` : null
}

function explainListening(code: string, { host, port }: Config): string | null {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use. Stop the program that has it, or set PORT to another.`
  }
  if (code === 'EACCES') return `This user may not use port ${port}. Set PORT to one from 1024 up.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${host}. Set HOST to one that it has, or to 127.0.0.1.`
  }
  return null
}

function explainSqlite(code: string, file: string): string | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return `The database ${file} is locked by another process. Nothing was changed. Let that process finish or end it (fuser ${file} names it), and start again.`
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return `${file} is damaged, or is no database. Nothing was changed. Restore a backup, or set DATABASE_URL.`
  }
  if (code.startsWith('SQLITE_CANTOPEN') || /directory does not exist/.test(code)) {
    return `The database ${file} cannot be opened. See that the folder ${dirname(file)} exists and that this user may write to it, or set DATABASE_URL.`
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return `The database ${file} cannot be read or written (${code}). See that it is a plain file and its disk is sound, or set DATABASE_URL.`
  }
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(code)) {
    return `The database ${file} may not be written by this user. Nothing was changed. Put its owner and mode right.`
  }
  return null
}

const postgresFaults: [RegExp, string][] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|57P03)$|timeout/,
    'does not answer. See that it runs and that DATABASE_URL names its host and port.',
  ],
  [/^28/, 'refuses the user. Put the user and the password in DATABASE_URL right.'],
  [/^3D000$/, 'has no such database. Make it (createdb), or put its name in DATABASE_URL right.'],
  [/^53300$/, 'has no connection to spare. Raise its max_connections, or start fewer processes.'],
  [/^55P03$/, 'is locked by another process. Let that process finish or end it, and start again.'],
  [/^25006$/, 'only reads: it is a replica. Name the primary server in DATABASE_URL.'],
  [
    /^42501$/,
    'does not let this user make tables. Grant it CREATE on the database and its schema.',
  ],
]

function explainPostgres(code: string, place: string): string | null {
  const found = postgresFaults.find(([pattern]) => pattern.test(code))
  return found ? `The database ${place} ${found[1]} Nothing was changed.` : null
}

/** Where a database lies, in words that hold no password. */
export function placeOf(database: DatabaseConfig): string {
  if (database.engine === 'sqlite') return database.file
  const { host, pathname } = new URL(database.url)
  return `postgres://${host}${pathname}`
}
