/** The cookie of a browser in which somebody left the site at once. design/enhance/quick-exit sets it, too. */
export const leftCookie = 'left'

/** Its lifetime: as long as a browser may be left open with the site's pages in its history. Seconds. */
const lifetime = 12 * 60 * 60

const pattern = new RegExp(`(?:^|;\\s*)${leftCookie}=1(?:;|$)`)

/** Whether a Cookie header says that somebody left the site at once. */
export function hasLeft(header: string | null): boolean {
  return header !== null && pattern.test(header)
}

/** The Set-Cookie value by which a browser remembers that somebody left at once, or forgets it. */
export function writeLeftCookie(left: boolean): string {
  return `${leftCookie}=${left ? 1 : ''}; Path=/; Max-Age=${left ? lifetime : 0}; SameSite=Lax`
}
