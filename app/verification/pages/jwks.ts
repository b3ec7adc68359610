import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { keyHeaders } from '../ui/key-headers'

/** The keys that sign the certificates of this site (RFC 7517). */
export function loader({ context }: LoaderFunctionArgs): Response {
  return Response.json({ keys: context.keys.publicKeys }, { headers: keyHeaders })
}
