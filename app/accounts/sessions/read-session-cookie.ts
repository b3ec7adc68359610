import type { Config } from '../../platform/config/config.server'
import { hostCookieName } from '../../platform/http/host-cookie'

/** Name of the cookie that holds the token of a session, where the site is not reached by https. */
export const sessionCookie = 'session'

const patterns = new Map<string, RegExp>()

/**
 * The token in a Cookie header, or null. Read here rather than by Lucia, which decodes every cookie of
 * the header and throws at a malformed one that is not even ours.
 */
export function readSessionCookie(
  config: Pick<Config, 'baseUrl'>,
  header: string | null,
): string | null {
  if (header === null) return null
  const name = hostCookieName(config, sessionCookie)
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`)
    patterns.set(name, pattern)
  }
  return pattern.exec(header)?.[1] ?? null
}
