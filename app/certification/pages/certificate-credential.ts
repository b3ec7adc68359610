import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { TextResponse } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { checkSeal } from '../keys/check-seal.server'
import { ensureCredential } from '../issuing/ensure-credential.server'
import { findOwnByAddress } from '../ui/find-by-address.server'

export const handle = { access: 'programme:learn' } satisfies RouteHandle

/**
 * The open credential, for its holder, whatever became of the certificate: who checks it learns that from the status
 * lists. Of an altered one its page says that nothing can be relied on.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { keys, now } = context
  const own = { personId: visitor.id, code: params.code }
  const certificate = await findOwnByAddress(context, request, own)
  const { code } = certificate
  if (checkSeal(keys, certificate).kind !== 'intact') {
    return redirect(pathTo('/certificates/:code', { code }), 303)
  }
  const { document } = await ensureCredential(context, certificate.id, now)
  return new TextResponse(document, {
    headers: {
      'Content-Type': 'application/vc',
      // Neither name nor programme: the file lies in a folder that others see.
      'Content-Disposition': `attachment; filename="certificate-${code}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
