import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { TextResponse } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { verifierFile } from '../domain/verifier-file'
import { makeOfflineVerifier } from '../make-offline-verifier.server'
import { cameraHeaders, verifyHeaders } from '../ui/verify-headers'

export const handle = {
  access: 'anyone',
  isDesk: true,
  manifest: '/verify.webmanifest',
} satisfies RouteHandle

/** The verifier in one file, with the keys and status lists of this hour; `?download` has the browser save it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const made = await makeOfflineVerifier(context, context.language, context.now)
  if (!made) throw new Response(null, { status: 404 })
  const headers = new Headers({ ...verifyHeaders, ...cameraHeaders })
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', `${made.policy}; frame-ancestors 'none'`)
  if (new URL(request.url).searchParams.has('download')) {
    headers.set('Content-Disposition', `attachment; filename="${verifierFile}"`)
  }
  return new TextResponse(made.html, { headers })
}
