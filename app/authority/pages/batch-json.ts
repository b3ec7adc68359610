import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { TextResponse } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { findSignedBatch } from '../find-batch.server'

export const handle = { access: 'record:check-many', isDesk: true } satisfies RouteHandle

/** What a batch found, signed: the statement byte for byte as it was signed, the signature and the key's name. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: askedBy } = await requirePermission(request, context, handle.access)
  const batchId = params.batchId ?? ''
  const signed = await findSignedBatch(context.database.read, { batchId, askedBy })
  if (!signed) throw new Response(null, { status: 404 })
  const { statement, signature, keyId } = signed
  const proof = JSON.stringify({ type: 'Ed25519', keyId, signature })
  return new TextResponse(`{"statement":${statement},"proof":${proof}}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="list-${batchId.slice(-8)}.json"`,
    },
  })
}
