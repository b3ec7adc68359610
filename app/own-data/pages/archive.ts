import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { readBrowser } from '../../accounts/read-browser.server'
import { takeTurns } from '../../accounts/take-turns.server'
import { pathTo } from '../../path-to'
import { networkOf } from '../../platform/throttle/network'
import type { RouteHandle } from '../../route-handle'
import { archiveLimit } from '../limits'
import { makeArchive } from '../make-archive.server'
import { hasPasswordProof } from '../../accounts/keep-password-proof.server'

export const handle = { access: 'signed-in' } satisfies RouteHandle

/** The archive of whoever asks, once they gave their password anew: whoever has not is led to the page that asks for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { now, language, client, security } = context
  const { sessionId, address, requestId } = readBrowser(request, context)
  if (!hasPasswordProof(request, context, { personId, sessionId }, now)) {
    return redirect(pathTo('/my-data/download'), 303)
  }
  const turn = await takeTurns(context, [[archiveLimit, personId]], now)
  if (!turn.allowed) {
    return redirect(pathTo('/my-data/download', { query: { wait: true } }), 303)
  }
  const bytes = await makeArchive(context, { personId, language, client: client(), now })
  security.record({
    event: 'data.taken',
    outcome: 'success',
    personId,
    network: networkOf(address),
    requestId,
    now,
  })
  return new Response(bytes as BodyInit, {
    headers: {
      'Content-Type': 'application/zip',
      // It says neither whose it is nor from where.
      'Content-Disposition': 'attachment; filename="my-data.zip"',
      'Cache-Control': 'private, no-store',
    },
  })
}
