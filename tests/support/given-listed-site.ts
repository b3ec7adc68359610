import { expect } from 'vitest'
import { proposeAct } from '../../app/approvals/propose-act.server'
import { announceList } from '../../app/authority/announce-list.server'
import { proposeDecision } from '../../app/eligibility/propose-decision.server'
import { aChecklistItem, aRequirement, givenTable } from './given-requirement-table'
import { freshServices, requestContext } from './fresh-services'
import { givenClient } from './api-client'
import { givenCertificate } from './given-certificate'
import { givenEnrolment } from './given-enrolment'
import { givenPerson, type GivenPerson } from './given-person'
import { givenProgramme } from './given-programme'
import { givenProposal } from './given-change'
import { givenResidents } from './given-residents'
import { ask, astana, byCode, waitingFor } from './given-transfer'
import { anOfficer } from './given-officer'

const now = new Date('2026-11-21T09:00:00Z')

/** A site on which one learner is met by every page of staff. */
export async function givenListedSite() {
  const services = await freshServices()
  const { database } = services
  const programme = 'adoptive-parent'
  await givenProgramme(database)
  const second = aChecklistItem({ id: 'court', secondOfficial: true })
  const { id: metBy } = await givenTable(database, { requirements: [aRequirement(), second] })
  const place = { region: 'KZ-75', district: null }
  const learner = await givenPerson(services, { name: 'Мейірман Қайсаров', residence: place })
  const enrolment = await givenEnrolment(database, { personId: learner.id })
  const residents = await givenResidents(services, { count: 3, metBy })
  const certified = { personId: learner.id, enrolmentId: enrolment.id, name: learner.name }
  const { code } = await givenCertificate(services, certified)
  await givenProposal(services, 'suspend', code, { now })
  const staff = {
    trainer: await givenPerson(services, { role: 'trainer', name: 'Тренер Бірінші' }),
    authority: await givenPerson(services, { role: 'authority', name: 'Маман Бірінші' }),
    administrator: await givenPerson(services, { role: 'administrator', name: 'Әкімші Бірінші' }),
  }
  const other = await givenPerson(services, { role: 'administrator', name: 'Әкімші Екінші' })
  const officer = await givenPerson(services, { role: 'authority', name: 'Маман Екінші' })
  const context = requestContext(services, { now })
  const act = { kind: 'grant-role', personId: learner.id, role: 'administrator', ...place } as const
  const proposalId = await database.transaction((tx) =>
    proposeAct(tx, context, { act, proposedBy: other.id, requestId: 'r', now }),
  )
  const decision = {
    ...{ officer: { id: officer.id, region: 'KZ-75' }, personId: residents[0]?.id ?? '' },
    ...{ placementForm: 'adoption', requirement: 'court', kind: 'satisfied' as const },
    ...{ ground: 'Protocol 17', groundDate: '2026-11-20', validUntil: null, seen: null, now },
  }
  await database.transaction((tx) => proposeDecision(tx, decision))
  const transfer = await ask(services, astana, byCode(code))
  const visitor = { ...officer, region: 'KZ-75', district: null }
  await announceList(context, {
    ...{ officer: visitor as never, people: 300, ground: 'Applicants of 2026', now },
  })
  expect(transfer).toMatchObject({ kind: 'requested' })
  const [waiting] = await waitingFor(services, anOfficer({ region: 'KZ-75' }))
  const far = await givenPerson(services, {
    ...{ name: 'Мейірман Алыстан', residence: { region: 'KZ-71', district: null } },
  })
  const elsewhere = await givenCertificate(services, { personId: far.id, name: far.name })
  const client = await givenClient(services, { now })
  const params = {
    ...{ programme, enrolmentId: enrolment.id, personId: learner.id, code, proposalId },
    ...{ transferId: waiting?.id ?? '', action: 'revoke', form: 'adoption' },
    elsewhere: elsewhere.code,
  }
  const hidden = [
    learner.name,
    learner.email,
    far.name,
    far.email,
    ...residents.map(({ name }) => name),
  ]
  return { services, staff, other, learner, residents, params, hidden, client }
}

export type ListedSite = Awaited<ReturnType<typeof givenListedSite>>

/** Whose page of staff it is. */
export function readerOf({ staff }: ListedSite, path: string): GivenPerson {
  if (path.startsWith('/trainer')) return staff.trainer
  return path.startsWith('/authority') ? staff.authority : staff.administrator
}
