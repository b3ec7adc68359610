/** Name of the cookie that holds the token of a session. */
export const sessionCookie = 'session'

const pattern = new RegExp(`(?:^|;\\s*)${sessionCookie}=([\\w-]{43})(?:;|$)`)

/**
 * The token in a Cookie header, or null. Read here rather than by Lucia, which decodes every cookie of
 * the header and throws at a malformed one that is not even ours.
 */
export function readSessionCookie(header: string | null): string | null {
  return header === null ? null : (pattern.exec(header)?.[1] ?? null)
}
