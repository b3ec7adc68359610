import { pathTo } from '../../path-to'

/** Where anybody can check a certificate; what its QR code says. */
export function verifyAddress(baseUrl: string, code: string): string {
  return baseUrl + pathTo('/verify/:code', { code })
}

/**
 * What the QR code of a certificate says. The token stands behind the fragment, which no browser sends: neither it nor the
 * name in it reaches a server's log.
 */
export function tokenAddress(origin: string, token: string): string {
  return origin + pathTo('/v', { fragment: token })
}
