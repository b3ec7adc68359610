import type { Config } from '../config/config.server'

/**
 * The name under which a browser keeps a cookie that holds a secret: with the prefix `__Host-` where the site is reached
 * by https, so that no other host of the domain and nobody on an unencrypted connection can put one there (RFC 6265bis,
 * 4.1.3.2). Browsers refuse the prefix without https: there, on the machine of a developer, the name stands alone.
 */
export function hostCookieName({ baseUrl }: Pick<Config, 'baseUrl'>, name: string): string {
  return baseUrl.protocol === 'https:' ? `__Host-${name}` : name
}

/** The Set-Cookie value of such a cookie, out of reach of scripts. @param seconds 0 makes the browser forget it. */
export function writeHostCookie(
  config: Pick<Config, 'baseUrl'>,
  { name, value, seconds }: { name: string; value: string; seconds: number },
): string {
  const secure = config.baseUrl.protocol === 'https:' ? '; Secure' : ''
  const bounds = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  return `${hostCookieName(config, name)}=${value}; ${bounds}`
}

/** The value of such a cookie in a Cookie header, when it is of letters, digits, hyphens and underscores; or null. */
export function readHostCookie(
  config: Pick<Config, 'baseUrl'>,
  header: string | null,
  name: string,
): string | null {
  const wanted = `${hostCookieName(config, name)}=`
  const pair = header?.split(';').find((each) => each.trim().startsWith(wanted))
  const value = pair?.trim().slice(wanted.length) ?? ''
  return /^[\w-]+$/.test(value) ? value : null
}
