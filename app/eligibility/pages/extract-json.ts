import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { codeOfAddress } from '../../certification/ui/code-of-address'
import type { RouteHandle } from '../../route-handle'
import { findOwnExtract } from '../data/extracts'
import { extractFile } from '../ui/extract-file'

export const handle = { access: 'signed-in' } satisfies RouteHandle

/** An extract of one's own record as a signed file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const code = codeOfAddress(request, params.code)
  const extract = await findOwnExtract(context.database.read, { code, personId })
  if (!extract) throw new Response(null, { status: 404 })
  return extractFile(extract)
}
