import { v7 as uuid } from 'uuid'
import { refreshStatusLists } from '../../app/certification/status/refresh-status-lists.server'
import type { Services } from '../../app/context'
import { openLook } from '../../app/eligibility/open-look.server'
import { approvalProposals } from '../../db/schema/approvals'
import { regionTransfers } from '../../db/schema/authority'
import { decisionProposals } from '../../db/schema/eligibility'
import { freshServices } from './fresh-services'
import { givenClient } from './api-client'
import { givenBusyLife, givenPublished } from './given-busy-site'
import { givenCertificate } from './given-certificate'
import { givenEnrolment } from './given-enrolment'
import { givenExtract } from './given-extract'
import { beginAgain } from './given-hand-in'
import { givenPerson } from './given-person'
import { iinNumber } from './given-residents'
import { runBatch } from './run-batch'

const now = new Date('2026-11-21T09:00:00Z')
/** Long enough after they signed in to be noted, and not so long that staff must sign in again. */
export const later = new Date(now.getTime() + 20 * 60_000)
const almaty = { region: 'KZ-75', district: null }

export type EveryVisitor = {
  services: Services
  headers: Record<string, Record<string, string>>
  parametersOf: (path: string) => Record<string, string>
}

/** A site on which whatever an address can name is there, and everybody who may look: by what their requests carry. */
export async function givenEveryVisitor(): Promise<EveryVisitor> {
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
    ...{ unit: 'first-night' },
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
export function queriesOf(code: string): string[] {
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
