import { formatDay } from '../../platform/text/format-instant'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { scopeOf } from '../../accounts/domain/scope'
import { requirePermission } from '../../accounts/require-visitor.server'
import { TextResponse } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { readSeparator, writeCsv } from '../domain/csv'
import { readStatistics } from '../read-statistics.server'
import { tellStatistics } from '../statistics-rows'

export const handle = { access: 'region:view-statistics', isDesk: true } satisfies RouteHandle

/** The figures of the page as one table, with the same numbers kept back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const scope = scopeOf(officer)
  if (!scope) throw new Response(null, { status: 403 })
  const statistics = await readStatistics(database.read, { scope, now })
  const separator = readSeparator(new URL(request.url).searchParams.get('separator'))
  return new TextResponse(writeCsv(tellStatistics(statistics, language), separator), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="figures-${formatDay(now)}.csv"`,
    },
  })
}
