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

/** The header that says when to ask again. */
export function waitOf({ retryAfterSeconds }: Busy): { 'Retry-After': string } {
  return { 'Retry-After': String(retryAfterSeconds) }
}

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
 * The error as one of too much to do, if it is one: Busy itself, or that of a database that another process kept from its work
 * for longer than anybody should wait. Null for every other.
 */
export function busyOf(error: unknown): Busy | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isBusy(at)) return at
    if ('code' in at && occupied.test(String(at.code))) return new Busy(whenOccupied, 'database')
    if (/timeout exceeded when trying to connect/.test(at.message)) {
      return new Busy(whenOccupied, 'database')
    }
  }
  return null
}
