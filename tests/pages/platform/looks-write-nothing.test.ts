import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { expect, test } from 'vitest'
import { databasePrint } from '../../support/database-print'
import { requestContext } from '../../support/fresh-services'
import { givenEveryVisitor, later, queriesOf } from '../../support/given-every-visitor'
import { listPages } from '../../support/list-pages'

/** Pages on which staff read the names of people. */
const listing = [
  ...['/admin/audit', '/admin/people', '/admin/people/:personId', '/admin/certificates'],
  ...['/admin/approvals', '/admin/approvals/:proposalId'],
  ...['/trainer/:programme', '/trainer/:programme/:enrolmentId'],
  ...['/authority', '/authority/queue', '/authority/proposals', '/authority/transfers'],
  '/authority/announcements',
]
/** What the API answers to whoever holds a token. */
const called = [
  ...['/api/v1/records/:lookId', '/api/v1/events', '/api/v1/batch-checks/:batchId'],
  ...['/api/v1/batch-checks/:batchId/lines', '/api/v1/batch-checks/:batchId/statement'],
  ...['/api/v1/webhooks', '/api/v1/webhooks/:webhookId', '/api/v1/webhooks/:webhookId/deliveries'],
]

function each(paths: string[], reason: string): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, reason]))
}

/** What a look may write all the same, by table and then by address (`*` for any), each with its reason. */
const written: Record<string, Record<string, string>> = {
  session: { '*': 'when a session was last used, so that one that idles ends' },
  audit_entry: each(listing, 'who opened which page of a list of people is on record'),
  throttle_window: {
    ...each(listing, 'whoever opens so many of these pages is stopped, and it is an alarm'),
    ...each(called, 'each call counts against the limit of its client'),
  },
  throttle_bucket: {
    '/search': 'whoever searches without end is asked to wait',
  },
  certificate_paper: {
    '/certificates/:code/pdf':
      'the digest of each paper that is given out, by which it is known as issued',
  },
  credential: {
    '/certificates/:code/pdf':
      'is in the paper; a job issues it within seconds, unless this look is sooner',
  },
}

/** The status of an answer, however the page gave it. */
async function statusOf(ask: () => unknown): Promise<number> {
  const given = await Promise.resolve()
    .then(ask)
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
  if (!(given instanceof Response)) return 200
  await given.arrayBuffer()
  return given.status
}

test('whoever looks, by GET or HEAD, nothing of the database changes but what is named', async () => {
  const { services, headers, parametersOf } = await givenEveryVisitor()
  const { config } = services
  const reached: string[] = []
  const surprises: string[] = []
  const met = new Set<string>()
  let before = await databasePrint(config.database)
  for (const { path, module } of await listPages()) {
    const loader = module.loader as ((args: LoaderFunctionArgs) => unknown) | undefined
    if (!loader) continue
    const params = parametersOf(path)
    const address = path.replaceAll(/:(\w+)|\*/g, (whole, name) => params[name ?? whole] ?? 'x')
    const statuses: number[] = []
    for (const query of queriesOf(params.code ?? '')) {
      for (const carried of Object.values(headers)) {
        for (const method of query === '' ? ['GET', 'HEAD'] : ['GET']) {
          const request = new Request(`http://127.0.0.1:3000${address}${query}`, {
            method,
            headers: carried,
          })
          const context = requestContext(services, { now: later })
          statuses.push(await statusOf(() => loader({ request, params, context })))
        }
      }
    }
    if (statuses.some((status) => status < 300)) reached.push(path)
    const after = await databasePrint(config.database)
    for (const table of Object.keys(after).filter((name) => after[name] !== before[name])) {
      const reasons = written[table] ?? {}
      const named = path in reasons ? path : '*'
      if (named in reasons) met.add(`${table} ${named}`)
      else surprises.push(`${path} wrote ${table}`)
    }
    before = after
  }
  expect(surprises).toEqual([])
  const allowed = Object.entries(written).flatMap(([table, reasons]) =>
    Object.keys(reasons).map((path) => `${table} ${path}`),
  )
  expect(allowed.filter((each) => !met.has(each))).toEqual([])
  expect(reached.length).toBeGreaterThan(80)
}, 240_000)
