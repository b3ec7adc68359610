/** A wait as people are told it. */
export function minutesOf(seconds: number): number {
  return Math.ceil(seconds / 60)
}

/** A wait as programs are told it. */
export function waitHeaders(seconds: number): { 'Retry-After': string } {
  return { 'Retry-After': String(seconds) }
}
