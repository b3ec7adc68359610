import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { TextResponse } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { tellHeadings, tellLine } from '../batch/tell-lines'
import { mostLines } from '../domain/batch-lines'
import { readSeparator, writeCsv } from '../domain/csv'
import { findBatch, listBatchLines } from '../find-batch.server'

export const handle = { access: 'record:check-many', isDesk: true } satisfies RouteHandle

/** What a batch found, line by line, for a spreadsheet; in the language of the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: askedBy } = await requirePermission(request, context, handle.access)
  const { database, language } = context
  const batch = await findBatch(database.read, { batchId: params.batchId ?? '', askedBy })
  if (!batch?.finishedAt) throw new Response(null, { status: 404 })
  const all = { batchId: batch.id, after: 0, limit: mostLines }
  const lines = await listBatchLines(database.read, all)
  const rows = [tellHeadings(language), ...lines.map((line) => tellLine(line, language))]
  const separator = readSeparator(new URL(request.url).searchParams.get('separator'))
  return new TextResponse(writeCsv(rows, separator), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      // A name that betrays nothing to whoever sees the folder.
      'Content-Disposition': `attachment; filename="list-${batch.id.slice(-8)}.csv"`,
    },
  })
}
