import type { RequestContext } from '../../context'
import { findClientRow } from '../data/clients'
import { coversRegion, everyRegion, type Client, type Scope } from '../domain/client'
import { checkAccessToken } from '../tokens/access-token.server'
import { refuse } from './problems'

/** Who calls: a client that may do what the call needs, in these regions. */
export type Caller = Pick<Client, 'id' | 'name' | 'regions'>

/**
 * Finds out who calls (RFC 6750). A token allows what it says and its client is still allowed: rights that were
 * removed, and clients that were disabled, are out at once.
 *
 * @returns the client, null when no token was shown and none is needed, or the refusal.
 */
export async function authorizeCall(
  request: Request,
  context: Pick<RequestContext, 'database' | 'secrets' | 'config' | 'now' | 'requestId'>,
  security: { scopes: Scope[]; optional: boolean },
): Promise<Caller | null | Response> {
  const { requestId, now, database } = context
  const shown = request.headers.get('authorization')
  if (shown === null && security.optional) return null
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(shown ?? '')?.[1]
  if (!token) return refuse('token-missing', requestId, challenge())

  const checked = await checkAccessToken(context, token, now)
  if (checked.kind !== 'good') {
    const why =
      checked.kind === 'expired'
        ? 'The access token has expired'
        : 'The access token was not issued here'
    return refuse('token-invalid', requestId, {
      detail: why,
      ...challenge('error="invalid_token"'),
    })
  }
  const client = await findClientRow(database.read, checked.clientId)
  if (!client || client.disabledAt) {
    return refuse('token-invalid', requestId, {
      detail: 'The client of the access token is not active',
      ...challenge('error="invalid_token"'),
    })
  }
  const missing = security.scopes.filter(
    (scope) => !checked.scopes.includes(scope) || !client.scopes.includes(scope),
  )
  if (missing.length > 0) {
    const scope = `scope="${security.scopes.join(' ')}"`
    return refuse('scope-missing', requestId, {
      detail: `Needed: ${security.scopes.join(' ')}`,
      ...challenge('error="insufficient_scope"', scope),
    })
  }
  return { id: client.id, name: client.name, regions: common(checked.regions, client.regions) }
}

function challenge(...parameters: string[]) {
  const value = ['realm="shanyrak"', ...parameters].join(', ')
  return { headers: { 'WWW-Authenticate': `Bearer ${value}` } }
}

function common(some: string[], others: string[]): string[] {
  if (some.includes(everyRegion)) return others
  return some.filter((region) => coversRegion(others, region))
}
