import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Visitor } from '../../accounts/domain/visitor'
import { readOpenRecord, type OpenRecordView } from '../read-open-record.server'

/**
 * What a page of an opened record begins with: the record that this officer opened by the look which its address names.
 *
 * @throws a 404 for another officer's look, one that is over, and none.
 */
export async function requireOpenRecord(
  { params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>,
  officer: Visitor,
): Promise<OpenRecordView & { lookId: string }> {
  const { database, now } = context
  const lookId = params.lookId ?? ''
  const open = await readOpenRecord(database.read, { lookId, officer, now })
  if (!open) throw new Response(null, { status: 404 })
  return { lookId, ...open }
}
