import { v7 as uuid } from 'uuid'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { expect, test } from 'vitest'
import { refreshStatusLists } from '../../../app/certification/refresh-status-lists.server'
import type { Services } from '../../../app/context'
import { openLook } from '../../../app/eligibility/open-look.server'
import { approvalProposals } from '../../../db/schema/approvals'
import { regionTransfers } from '../../../db/schema/authority'
import { decisionProposals } from '../../../db/schema/eligibility'
import { databasePrint } from '../../support/database-print'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenClient } from '../../support/api-client'
import { givenBusyLife, givenPublished } from '../../support/given-busy-site'
import { givenCertificate } from '../../support/given-certificate'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenExtract } from '../../support/given-extract'
import { beginAgain } from '../../support/given-hand-in'
import { givenPerson } from '../../support/given-person'
import { iinNumber } from '../../support/given-residents'
import { listPages } from '../../support/list-pages'
import { runBatch } from '../../support/run-batch'

const now = new Date('2026-11-21T09:00:00Z')
/** Long enough after they signed in to be noted, and not so long that staff must sign in again. */
const later = new Date(now.getTime() + 20 * 60_000)
const almaty = { region: 'KZ-75', district: null }

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
  certificate_paper: {
    '/certificates/:code/pdf':
      'the digest of each paper that is given out, by which it is known as issued',
  },
  credential: {
    '/certificates/:code/pdf':
      'is in the paper; a job issues it within seconds, unless this look is sooner',
  },
}

type Site = {
  services: Services
  headers: Record<string, Record<string, string>>
  parametersOf: (path: string) => Record<string, string>
}

/** A site on which whatever an address can name is there, and everybody who may look: by what their requests carry. */
async function givenSite(): Promise<Site> {
  const services = await freshServices()
  const { database } = services
  await givenPublished(services)
  await givenBusyLife(services)
  const owner = await givenPerson(services, { residence: almaty, iin: iinNumber(9_000), now })
  const people = {
    owner,
    stranger: await givenPerson(services, { now }),
    trainer: await givenPerson(services, { role: 'trainer', now }),
    reviewer: await givenPerson(services, { role: 'reviewer', now }),
    authority: await givenPerson(services, { role: 'authority', now }),
    administrator: await givenPerson(services, { role: 'administrator', now }),
  }
  const officer = { id: people.authority.id, name: 'Данияр Оспанов', region: 'KZ-75' }
  const client = await givenClient(services, { now: later })
  const enrolment = await givenEnrolment(database, {
    ...{ personId: owner.id, programme: 'sample', lessons: 1, now },
  })
  const { code } = await givenCertificate(services, {
    ...{ personId: owner.id, enrolmentId: uuid(), now },
  })
  const attemptId = await beginAgain(services, { person: owner, enrolmentId: enrolment.id }, now)
  const look = async (by: typeof officer) => {
    const asked = {
      officer: by,
      personId: owner.id,
      foundBy: 'iin',
      purpose: 'acceptance',
    } as const
    const opened = await database.transaction((tx) =>
      openLook(tx, { ...asked, now, requestId: 'r1' }),
    )
    return opened.kind === 'opened' ? opened.lookId : ''
  }
  const batch = async (askedBy: { id: string; name: string }) => {
    const [begun] = await runBatch(services, iinNumber(9_000), { askedBy })
    return begun?.kind === 'begun' ? begun.batchId : ''
  }
  const program = { id: client.id, name: 'eGov', region: 'KZ-75' }
  const forms = { forms: ['guardianship'], personId: owner.id, now } as const
  const lookId = await look(officer)
  const own = await givenExtract(services, { ...forms, forms: ['guardianship'] })
  const official = await givenExtract(services, {
    ...{ ...forms, forms: ['guardianship'], askedBy: officer.id, lookId },
  })
  await refreshStatusLists(services, now)
  const [approval] = await database.read.select().from(approvalProposals)
  const [decision] = await database.read.select().from(decisionProposals)
  const [transfer] = await database.read.select().from(regionTransfers)
  const usual = {
    ...{ personId: owner.id, enrolmentId: enrolment.id, attemptId, position: '1', code },
    ...{ programme: 'sample', module: 'first-steps', lesson: 'first-evening', token: 'x' },
    ...{ list: '1', purpose: 'revocation', why: 'cross-site', action: 'suspend', form: 'adoption' },
    ...{ placementForm: 'guardianship', requirement: 'home-visit', file: 'none.webp' },
    ...{ proposalId: approval?.id ?? '', lookId, transferId: transfer?.id ?? '' },
    ...{ batchId: await batch(officer), clientId: client.id, webhookId: uuid(), '*': 'nowhere' },
  }
  const theirs = { lookId: await look(program), batchId: await batch(program) }
  const particular: [string, Partial<typeof usual>][] = [
    ['/record/extracts', { code: own.code }],
    ['/authority/records/:lookId/extracts', { code: official.code }],
    ['/authority/records/:lookId/proposals', { proposalId: decision?.id ?? '' }],
    ['/api/', theirs],
  ]
  const headers = Object.entries(people).map(([name, { cookie }]) => [name, { cookie }] as const)
  return {
    services,
    headers: {
      nobody: {},
      ...Object.fromEntries(headers),
      client: { authorization: `Bearer ${client.token}` },
    },
    parametersOf: (path) =>
      Object.assign(
        {},
        usual,
        ...particular.map(([start, some]) => (path.startsWith(start) ? some : {})),
      ),
  }
}

/** Without a question, and with whatever pages read behind the question mark. */
function queriesOf(code: string): string[] {
  const asked = {
    q: 'Айгүл',
    name: 'Айгүл',
    code,
    page: '2',
    done: 'saved',
    form: 'adoption',
    next: '/',
  }
  return ['', `?${new URLSearchParams(asked)}`]
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
  const { services, headers, parametersOf } = await givenSite()
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
