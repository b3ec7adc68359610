import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import type { RouteHandle } from '../../route-handle'
import { keyHeaders } from '../ui/key-headers'

export const handle = { access: 'anyone', cache: 'public, max-age=300' } satisfies RouteHandle

/**
 * The keys that sign or signed the certificates of this site (RFC 7517). A JWK cannot say since when it is not believed, so
 * a compromised one is not among them.
 */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const { keys, now } = context
  const believed = keys.publicKeys.filter(({ kid }) => keys.trust(kid, now) === 'trusted')
  const body = { keys: believed }
  return answerWithEtag(request, body, body, keyHeaders(handle))
}
