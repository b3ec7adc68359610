import { expect, test } from 'vitest'
import { removeRole } from '../../../app/accounts/remove-role.server'
import * as askExtract from '../../../app/authority/pages/ask-extract'
import * as decide from '../../../app/authority/pages/decide'
import * as desk from '../../../app/authority/pages/desk'
import * as giveRecord from '../../../app/authority/pages/give-record'
import * as proposal from '../../../app/authority/pages/proposal'
import * as proposals from '../../../app/authority/pages/proposals'
import * as record from '../../../app/authority/pages/looked-at-record'
import type { Services } from '../../../app/context'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { recordExtracts } from '../../../db/schema/eligibility'
import { regionTransfers } from '../../../db/schema/authority'
import { getPage, postForm, seenOn } from '../../support/ask-page'
import { proposed } from '../../support/decide'
import { freshServices } from '../../support/fresh-services'
import { givenHousehold } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'

const residence = { region: 'KZ-75', district: null }
const own = '700911204362'
const others = '061211600012'

async function lookAt(services: Services, cookie: string, sought: string) {
  const form = { sought, purpose: 'court-preparation', words: '' }
  const { location } = await postForm(services, desk.action, form, { path: '/authority', cookie })
  return location?.replace('/authority/records/', '') ?? ''
}

test('an officer is offered nothing to decide about themselves', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority', iin: own, residence })
  await givenPerson(services, { iin: others, residence })
  const shownOf = async (sought: string) => {
    const params = { lookId: await lookAt(services, cookie, sought) }
    const path = `/authority/records/${params.lookId}`
    return (await getPage(services, record.loader, { path, params, cookie })).data
  }
  expect(await shownOf(own)).toMatchObject({ own: true, ownCase: true })
  expect(await shownOf(others)).toMatchObject({ own: true, ownCase: false })
})

const acts = {
  'to decide': {
    page: decide,
    form: { kind: 'satisfied', ground: 'Order No 12 of 3 March', groundDate: '2026-03-03' },
  },
  'to transfer a record': {
    page: giveRecord,
    form: { place: 'KZ-71', ground: 'Registered in Astana' },
  },
  'to extract': { page: askExtract, form: { forms: 'adoption' } },
}

test.each(Object.keys(acts) as (keyof typeof acts)[])(
  'a page %s that is opened by its address says that the case is the officer’s own, and does nothing',
  async (name) => {
    const { page, form } = acts[name]
    const services = await freshServices()
    await givenTable(services.database, { requirements: [aRequirement(), aChecklistItem()] })
    await givenProgramme(services.database)
    const officer = await givenPerson(services, { role: 'authority', iin: own, residence })
    const spouse = await givenPerson(services, { iin: others, residence })
    await givenHousehold(services.database, [officer.id, spouse.id])
    const { cookie } = officer
    for (const sought of [own, others]) {
      const lookId = await lookAt(services, cookie, sought)
      const requirement = aChecklistItem().id
      const params = { lookId, placementForm: 'adoption', requirement }
      const asked = { path: '/authority/records/x', params, cookie }
      expect((await getPage(services, page.loader, asked)).data).toMatchObject({ ownCase: true })
      expect(await postForm(services, page.action, form, asked)).toMatchObject({
        status: 422,
        data: { errors: { '': 'own-case' } },
      })
    }
    expect(await services.database.read.select().from(recordExtracts)).toEqual([])
    expect(await services.database.read.select().from(regionTransfers)).toEqual([])
  },
)

test('a proposal about the officer’s own case that is opened by its address says so, and is answered by nobody of it', async () => {
  const services = await freshServices()
  const requirements = [aRequirement(), aChecklistItem({ id: 'court', secondOfficial: true })]
  await givenTable(services.database, { requirements })
  const { id, cookie } = await givenPerson(services, { role: 'authority', iin: own, residence })
  const proposalId = await proposed(services.database, { personId: id })
  const params = { lookId: await lookAt(services, cookie, own), proposalId }
  const asked = { path: '/authority/records/x', params, cookie }
  const { data } = await getPage(services, proposal.loader, asked)
  expect(data).toMatchObject({ ownCase: true, isOwn: false })
  for (const answer of ['confirm', 'decline']) {
    const form = { answer, seen: seenOn(data) ?? '' }
    expect(await postForm(services, proposal.action, form, asked)).toMatchObject({
      status: 409,
      data: { errors: { '': 'own-case' } },
    })
  }
})

test('the list of proposals tells neither names nor ends of an IIN: nobody has said yet what for', async () => {
  const services = await freshServices()
  const requirements = [aRequirement(), aChecklistItem({ id: 'court', secondOfficial: true })]
  await givenTable(services.database, { requirements })
  const name = 'Әйгерім Серікова'
  const { id: personId } = await givenPerson(services, { name, iin: others, residence })
  const { cookie } = await givenPerson(services, { role: 'authority', residence })
  await proposed(services.database, { personId })
  const { data } = await getPage(services, proposals.loader, {
    path: '/authority/proposals',
    cookie,
  })
  expect(data).toMatchObject({ waiting: [{ person: { id: personId, name: 'Ә***** С*****' } }] })
  expect(JSON.stringify(data)).not.toMatch(/Серікова|0012|iinGround/)
})

test('a proposal of who has left office, or of who made the officer one, says so beforehand', async () => {
  const services = await freshServices()
  const requirements = [aRequirement(), aChecklistItem({ id: 'court', secondOfficial: true })]
  await givenTable(services.database, { requirements })
  const { id: personId } = await givenPerson(services, { iin: others, residence })
  const proposer = await givenPerson(services, { role: 'authority' })
  const { cookie, id } = await givenPerson(services, { role: 'authority' })
  const { database } = services
  const officer = { id: proposer.id, region: 'KZ-75' }
  const proposalId = await proposed(database, { personId, officer })
  const params = { lookId: await lookAt(services, cookie, others), proposalId }
  const obstacle = async () => {
    const asked = { path: '/authority/records/x', params, cookie }
    const { data } = await getPage(services, proposal.loader, asked)
    return (data as { obstacle: string | null }).obstacle
  }
  expect(await obstacle()).toBeNull()
  await database.transaction((tx) =>
    recordAudit(tx, {
      ...{ action: 'role.granted', actorId: proposer.id, now: new Date('2026-11-21T09:00:01Z') },
      ...{ subject: { kind: 'person', id }, detail: { role: 'authority', region: 'KZ-75' } },
    }),
  )
  expect(await obstacle()).toBe('not-independent')
  const removal = { personId: proposer.id, role: 'authority', actorId: null } as const
  await database.transaction((tx) =>
    removeRole(tx, { ...removal, now: new Date('2026-11-21T09:00:02Z') }),
  )
  expect(await obstacle()).toBe('proposer-left')
})
