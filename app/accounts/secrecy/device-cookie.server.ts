import type { Config } from '../../platform/config/config.server'
import { readHostCookie, writeHostCookie } from '../../platform/http/host-cookie'
import { hashToken } from './token.server'

const name = 'device'

/** As long as browsers keep a cookie (RFC 6265bis, 5.5), in seconds: 400 days. */
export const deviceSeconds = 400 * 86_400

/** The Set-Cookie value by which a browser is known again to those who signed in with it. */
export function writeDeviceCookie(config: Pick<Config, 'baseUrl'>, token: string): string {
  return writeHostCookie(config, { name, value: token, seconds: deviceSeconds })
}

/** The Set-Cookie value by which a browser forgets that anybody ever signed in with it. */
export function forgetDevice(config: Pick<Config, 'baseUrl'>): string {
  return writeHostCookie(config, { name, value: '', seconds: 0 })
}

/** The hash of the token by which a browser may be known, or null. */
export function deviceHashOf(
  request: Request,
  { config }: { config: Pick<Config, 'baseUrl'> },
): string | null {
  const token = readHostCookie(config, request.headers.get('cookie'), name)
  return token?.length === 43 ? hashToken(token) : null
}
