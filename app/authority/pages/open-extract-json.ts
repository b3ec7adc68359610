import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { codeOfAddress } from '../../certification/ui/code-of-address'
import { extractFile } from '../../eligibility/ui/extract-file'
import type { RouteHandle } from '../../route-handle'
import { findOpenExtract } from '../find-open-extract.server'

export const handle = { access: 'record:look', isDesk: true } satisfies RouteHandle

/** An extract that an officer asked for, as a signed file, while the look lasts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now } = context
  const { lookId = '' } = params
  const code = codeOfAddress(request, params.code)
  const extract = await findOpenExtract(database.read, { lookId, code, officer, now })
  if (!extract) throw new Response(null, { status: 404 })
  return extractFile(extract)
}
