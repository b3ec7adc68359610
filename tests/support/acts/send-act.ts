import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import { getTableName, is, sql, Table } from 'drizzle-orm'
import * as accounts from '../../../db/schema/accounts'
import * as approvals from '../../../db/schema/approvals'
import * as assessment from '../../../db/schema/assessment'
import * as authority from '../../../db/schema/authority'
import * as certification from '../../../db/schema/certification'
import * as eligibility from '../../../db/schema/eligibility'
import * as exchange from '../../../db/schema/exchange'
import * as learning from '../../../db/schema/learning'
import * as platform from '../../../db/schema/platform'
import { prepareOnce } from '../../../app/platform/database/prepare-once'
import type { Services } from '../../../app/context'
import { guardForms } from '../../../app/guard-forms'
import { formOwnerField } from '../../../app/platform/forms/form-owner-field'
import type { PageModule } from '../list-pages'
import { settle, type Answer } from '../ask-page'
import { requestContext } from '../fresh-services'
import { siteRules } from '../site-rules'
import type { Outcome, Sent } from './act'
import { now, type Actor } from './given-cast'

type Action = (args: ActionFunctionArgs) => unknown

/** Sends a form of an actor's own page to an address, past all that stands before the page itself. */
export async function sendAct(
  services: Services,
  { path, module }: { path: string; module: PageModule },
  { cookie, formOwner }: Actor,
  { params = {}, query = '', fields }: Sent,
): Promise<Outcome | string> {
  const address = path.replace(/:(\w+)/g, (_whole, name: string) => params[name] ?? 'x')
  const body = new URLSearchParams({ ...fields, ...(formOwner && { [formOwnerField]: formOwner }) })
  const request = new Request(`http://127.0.0.1:3000${address}${query}`, {
    method: 'POST',
    headers: { cookie },
    body,
  })
  let outcome: Outcome | string = 'nothing answers'
  const guard = guardForms(async (form, context) => {
    const { refusedForm } = context
    const action = module.action as Action
    outcome = refusedForm
      ? refusedForm.kind
      : outcomeOf(await settle(async () => action({ request: form, params, context })))
    return new Response()
  }, siteRules)
  await guard(request, { ...requestContext(services), now })
  return outcome
}

/** What pages call one refusal, by the room that it is told in. */
const said: Record<string, Outcome> = {
  ownCase: 'own-case',
  'own-certificate': 'own-case',
  'own-list': 'own-proposal',
  // What somebody else asked for is not theirs to take back; it reads as absent.
  decidedAlready: 'not-own-proposal',
  'no-such-proposal': 'not-own-proposal',
  'no-such-list': 'not-there',
  'not-of-this-region': 'not-there',
}

function outcomeOf({ status, location, data }: Answer): Outcome | string {
  if (location?.startsWith('/sign-in/code')) return 'locked'
  if (location?.startsWith('/sign-in')) return 'sign-in'
  if (location?.startsWith('/account/second-factor')) return 'set-up'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-there'
  if (status === 303) return 'done'
  const { errors, why, kind } = (data ?? {}) as {
    errors?: Record<string, string>
    why?: string
    kind?: string
  }
  const told = why ?? Object.values(errors ?? {})[0]
  if (told) return said[told] ?? told
  return status === 200 ? 'done' : `${status} ${kind ?? ''}`
}

/** Tables whose rows come and go with every request. */
const fleeting = ['session', 'throttle_window', 'throttle_bucket']

const rooms = [
  accounts,
  approvals,
  assessment,
  authority,
  certification,
  eligibility,
  exchange,
  learning,
  platform,
]

const tables = rooms
  .flatMap((room): unknown[] => Object.values(room))
  .filter((each) => is(each, Table))
  .map((each) => getTableName(each))
  .filter((name) => !fleeting.includes(name))

/** Prepared, since a table of acts asks it thousands of times, and to plan it takes longer than to count. */
const counting = prepareOnce((db) => {
  const counts = Object.fromEntries(
    tables.map((name) => [name, sql<number>`(select count(*) from ${sql.identifier(name)})`]),
  )
  return db.select(counts).from(platform.auditEntries).limit(1)
})

/** How many rows each table holds: every legal fact, and every change of one, adds a row. */
export async function countRows({ database }: Pick<Services, 'database'>): Promise<object> {
  const [row] = await counting(database.read).execute()
  return row ?? {}
}
