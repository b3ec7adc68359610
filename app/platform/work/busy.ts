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
