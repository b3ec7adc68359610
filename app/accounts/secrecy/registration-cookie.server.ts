import { endsLater } from '../../platform/clock/from-the-future'
import type { Config } from '../../platform/config/config.server'
import { readHostCookie, writeHostCookie } from '../../platform/http/host-cookie'
import type { Secrets } from '../../platform/secrets/open-secrets.server'
import { after, lifetime } from '../domain/lifetimes'
import { openText, sealText } from './seal-text.server'

/** What a browser keeps of the registration that was made in it: which it is, and where to go on to afterwards. */
export type KeptRegistration = { id: string; next: string }

const name = 'registration'
const purpose = 'cookie of a registration'

/**
 * The Set-Cookie value by which the page that says "look into your mailbox" knows for the next hours whose it is. Sealed:
 * neither the address nor anything else can be read or made up from it.
 */
export function keepRegistration(
  { config, secrets }: { config: Pick<Config, 'baseUrl'>; secrets: Secrets },
  kept: KeptRegistration,
  now: Date,
): string {
  const until = after(now, lifetime.registrationCookie).getTime()
  const sealed = sealText(secrets.derive(purpose), name, JSON.stringify({ ...kept, until }))
  const value = Buffer.from(sealed, 'base64').toString('base64url')
  return writeHostCookie(config, { name, value, seconds: lifetime.registrationCookie / 1000 })
}

/** The registration that this browser was told to keep, or null: none, over, or not written by us. */
export function readKeptRegistration(
  request: Request,
  { config, secrets }: { config: Pick<Config, 'baseUrl'>; secrets: Secrets },
  now: Date,
): KeptRegistration | null {
  const value = readHostCookie(config, request.headers.get('cookie'), name)
  if (!value) return null
  try {
    const sealed = Buffer.from(value, 'base64url').toString('base64')
    const kept = JSON.parse(openText(secrets.derive(purpose), name, sealed)) as KeptRegistration & {
      until: number
    }
    const isKept = endsLater(new Date(kept.until), lifetime.registrationCookie, now)
    return isKept ? { id: kept.id, next: kept.next } : null
  } catch {
    return null
  }
}

/** The Set-Cookie value by which a browser forgets it: somebody signed in, or out. */
export function forgetKeptRegistration(config: Pick<Config, 'baseUrl'>): string {
  return writeHostCookie(config, { name, value: '', seconds: 0 })
}
