import type { Log } from '../logging/open-log.server'

/**
 * There is too much to do at this moment: asking again in so many seconds may help. Whoever answers requests makes a 503
 * with Retry-After of it (RFC 9110, 15.6.4).
 */
export class Busy extends Error {
  override name = 'Busy'
  constructor(
    readonly retryAfterSeconds: number,
    what: string,
  ) {
    super(`too busy: ${what}`)
  }
}

/**
 * Something that the site cannot work without is missing at this moment, and somebody has to look after it. To whoever asks it
 * is as Busy: nothing was changed, and asking again may help once that was done.
 */
class Lacking extends Busy {
  constructor(what: string, fault: Error) {
    super(whenLacking, what)
    this.message = what
    this.cause = fault
  }
}

/** In seconds: a server that starts again is there by then, and a disk that is full asks for a person. */
const whenLacking = 30

/** The header that tells a form sent by script that nothing can be saved, and that nobody is in anybody's way. */
export const cannotSave = 'X-Cannot-Save'

/** Whether something is missing that somebody has to look after: then nobody is told that the site is busy. */
export function isLacking(busy: Busy): boolean {
  return busy.cause !== undefined
}

/** The headers that say when to ask again, and whether it is that nothing can be saved. */
export function waitOf(busy: Busy): { 'Retry-After': string; [cannotSave]?: string } {
  const wait = { 'Retry-After': String(busy.retryAfterSeconds) }
  return isLacking(busy) ? { ...wait, [cannotSave]: '1' } : wait
}

/** How a page's own answer tells its boundary of the same; the framework hands on nothing else of it. */
export const lackingStatusText = 'Cannot Save'

/** Pages are built apart from the server, each with its own copy of the class, so it is known by its name. */
export function isBusy(error: unknown): error is Busy {
  return error instanceof Error && error.name === 'Busy' && 'retryAfterSeconds' in error
}

/**
 * What databases say when another process holds what is needed: SQLite's result codes, and PostgreSQL's for a lock that was
 * waited for too long, a conflict that did not end, and too many connections (PostgreSQL 15 manual, appendix A).
 */
const occupied = /^(?:SQLITE_(?:BUSY|LOCKED).*|55P03|40001|40P01|53300)$/

/** In seconds; a process that holds a lock for longer has been waited for already. */
const whenOccupied = 5

/**
 * What the system and the databases say when something is missing that each request needs (errno(3); SQLite's result codes;
 * PostgreSQL 15 manual, appendix A), and what that is, in words for an operator.
 */
const lacking: [RegExp, string][] = [
  [/^(?:ENOSPC|EDQUOT|SQLITE_FULL|53100)$/, 'the disk is full'],
  [/^(?:EMFILE|ENFILE)$/, 'no file descriptor is to spare'],
  [
    /^(?:EROFS|25006|SQLITE_(?:READONLY|IOERR|CANTOPEN).*)$/,
    'the database cannot be read or written',
  ],
  [
    /^(?:ECONN(?:REFUSED|RESET)|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|57P0\d|08\w{3}|53200)$/,
    'the database does not answer',
  ],
]

/** What the driver of PostgreSQL says without a code when the connection was lost. */
const lostConnection = /^Connection terminated|^Client has encountered a connection error/

/**
 * The error as one that passes, if it is one: Busy itself, that of a database that another process kept from its work
 * for longer than anybody should wait, or Lacking. Null for every other.
 */
export function busyOf(error: unknown): Busy | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isBusy(at)) return at
    const code = 'code' in at ? String(at.code) : ''
    if (occupied.test(code) || /timeout exceeded when trying to connect/.test(at.message)) {
      return new Busy(whenOccupied, 'database')
    }
    const what = lacking.find(([codes]) => codes.test(code))?.[1]
    if (what) return new Lacking(what, at)
    if (lostConnection.test(at.message)) return new Lacking('the database does not answer', at)
  }
  return null
}

/** Tells an operator why somebody was asked to come later: what somebody has to look after is an error. */
export function logBusy(log: Log, busy: Busy): void {
  if (isLacking(busy)) log.error({ what: busy.message, err: busy.cause }, 'cannot serve')
  else log.warn({ what: busy.message }, 'busy')
}
