import type { Database } from '../platform/database/database.server'
import { lifetime, after } from './domain/lifetimes'
import { hasAdministrator } from './has-administrator.server'
import { hashToken, makeToken } from './secrecy/token.server'
import { replaceLink } from './void-links.server'

/**
 * Makes the link `/set-up/<token>` by which the first administrator sets themself up. It works once, for
 * a week, and replaces the one before, which its reader may have lost.
 *
 * @returns the token, or null once there is an administrator.
 */
export async function createSetUpLink(tx: Database, now: Date): Promise<string | null> {
  if (await hasAdministrator(tx)) return null
  const token = makeToken()
  await replaceLink(tx, {
    tokenHash: hashToken(token),
    purpose: 'set-up-administrator',
    personId: null,
    createdAt: now,
    expiresAt: after(now, lifetime.setUpLink),
  })
  return token
}
