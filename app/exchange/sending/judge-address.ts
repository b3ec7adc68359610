import { isIP } from 'node:net'
import { isPublicAddress } from './public-address'

/** Where a webhook goes, and whether the operator vouches for it. */
export type Receiver = { url: URL; vouched: boolean }

export type AddressOutcome =
  { kind: 'receiver'; receiver: Receiver } | { kind: 'refused'; why: AddressRefusal }

export type AddressRefusal =
  'unreadable' | 'not-https' | 'with-password' | 'with-fragment' | 'not-public'

/**
 * Judges the address of a webhook: https without user, password or fragment, and not a private network. A host that
 * the operator vouches for (WEBHOOK_ALLOW) may be private and may be http. Names are only resolved when something is
 * sent, and judged once more then.
 */
export function judgeAddress(text: string, allowed: readonly string[]): AddressOutcome {
  if (!URL.canParse(text)) return { kind: 'refused', why: 'unreadable' }
  const url = new URL(text)
  const vouched = allowed.includes(url.hostname) || allowed.includes(url.host)
  const why = findFault(url, vouched)
  return why ? { kind: 'refused', why } : { kind: 'receiver', receiver: { url, vouched } }
}

function findFault(url: URL, vouched: boolean): AddressRefusal | null {
  if (url.protocol !== 'https:' && !(vouched && url.protocol === 'http:')) return 'not-https'
  if (url.username || url.password) return 'with-password'
  if (url.hash) return 'with-fragment'
  if (vouched) return null
  const host = hostOf(url)
  if (isIP(host)) return isPublicAddress(host) ? null : 'not-public'
  // A name without a dot, or of a special-use domain (RFC 6761, RFC 8375), is nobody's on the internet.
  const local = /(^|\.)(localhost|local|internal|home\.arpa|test|invalid|onion)\.?$/
  return !host.includes('.') || local.test(host) ? 'not-public' : null
}

/** The host without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}
