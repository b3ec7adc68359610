import type { RequestContext } from '../context'
import { openListPage, type ListTurn, type OpenListPage } from './open-list-page.server'
import { openPersonPage, type OpenPersonPage } from './open-person-page.server'

type Context = Pick<RequestContext, 'config' | 'database' | 'requestId' | 'now'>

/** As openListPage, for a page that shows nothing without. @throws 429, with Retry-After, when there were too many. */
export async function requireListTurn(context: Context, opened: OpenListPage): Promise<void> {
  refuseThrottled(await context.database.transaction((tx) => openListPage(tx, context, opened)))
}

/** As openPersonPage, for a page that shows nothing without. @throws 429, with Retry-After, when there were too many. */
export async function requirePersonTurn(context: Context, opened: OpenPersonPage): Promise<void> {
  refuseThrottled(await context.database.transaction((tx) => openPersonPage(tx, context, opened)))
}

function refuseThrottled(turn: ListTurn): void {
  if (turn.kind === 'opened') return
  const headers = { 'Retry-After': String(turn.retryAfterSeconds) }
  throw new Response(null, { status: 429, headers })
}
