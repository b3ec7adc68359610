import type { Config } from '../config/config.server'
import { harmlessPage } from './harmless-page'

/**
 * Headers of every answer. Pages hold no inline script or style, so the policy needs neither nonce
 * nor hash, and nothing from elsewhere may load.
 */
export function securityHeaders(config: Config, development: boolean): [string, string][] {
  const policy = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    // The verification page works offline, too.
    `worker-src 'self'`,
    // The development server tells the page over a socket when to reload.
    `connect-src 'self'${development ? ' ws:' : ''}`,
    // The quick exit is a form, and its answer leads to another site.
    `form-action 'self' ${harmlessPage}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ]
  const headers: [string, string][] = [
    ['Content-Security-Policy', policy.join('; ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ]
  if (config.baseUrl.protocol === 'https:') {
    headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'])
  }
  return headers
}
