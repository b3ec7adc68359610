import { createHmac } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

/**
 * The name under which one client knows a person: always the same for the two of them, and another for every other
 * client, so that what two systems hold cannot be put together by it (pairwise, as in OpenID Connect Core, 8.1).
 */
export function subjectOf(secrets: Secrets, clientId: string, personId: string): string {
  return createHmac('sha256', secrets.derive('api-subject'))
    .update(`${clientId}\0${personId}`)
    .digest('base64url')
}
