import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import type { RouteHandle } from '../../route-handle'
import { didDocument } from '../domain/did-document'
import { ed25519Multikey } from '../domain/multibase'
import { keyHeaders } from '../ui/key-headers'

export const handle = { access: 'anyone', cache: 'public, max-age=300' } satisfies RouteHandle

/** Who signs the certificates of this site, and with which keys. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const { config, keys, now } = context
  const document = didDocument(
    config.baseUrl,
    keys.publicKeys,
    ed25519Multikey,
    ({ kid }) => keys.trust(kid, now) === 'trusted',
  )
  return answerWithEtag(request, document, document, keyHeaders(handle))
}
