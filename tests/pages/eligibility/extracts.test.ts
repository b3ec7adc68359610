import { expect, test } from 'vitest'
import * as openMember from '../../../app/authority/pages/open-member'
import * as askExtract from '../../../app/authority/pages/ask-extract'
import * as lookedAt from '../../../app/authority/pages/looked-at-record'
import * as openExtract from '../../../app/authority/pages/open-extract'
import * as openExtractJson from '../../../app/authority/pages/open-extract-json'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import type { Services } from '../../../app/context'
import { decideRequirement } from '../../../app/eligibility/decide-requirement.server'
import { extractStatement } from '../../../app/eligibility/domain/extract-statement'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import { openLook } from '../../../app/eligibility/open-look.server'
import * as extractPage from '../../../app/eligibility/pages/extract'
import * as extractJson from '../../../app/eligibility/pages/extract-json'
import * as extracts from '../../../app/eligibility/pages/extracts'
import * as householdPage from '../../../app/eligibility/pages/record-household'
import * as verdictPage from '../../../app/verification/pages/verdict'
import * as apiPage from '../../../app/exchange/pages/verify-certificate'
import { askApi } from '../../support/api-client'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenExtract } from '../../support/given-extract'
import { givenHousehold } from '../../support/given-household'
import { givenPerson, givenUse, type GivenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'
import { givenPeople } from '../../support/given-rows'

const now = new Date('2026-11-21T09:00:00Z')
const almaty = { region: 'KZ-75', district: null }

async function givenSite() {
  const services = await freshServices()
  await givenTable(services.database, { requirements: [aRequirement(), aChecklistItem()] })
  await givenProgramme(services.database)
  return services
}

async function look(services: Services, officer: GivenPerson, personId: string) {
  const outcome = await services.database.transaction((tx) =>
    openLook(tx, {
      officer: { id: officer.id, name: officer.name, region: 'KZ-75' },
      personId,
      foundBy: 'iin',
      purpose: 'court-preparation',
      now,
      requestId: 'r1',
    }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.lookId
}

test('a person makes an extract of chosen forms, reads it, and finds it in the list', async () => {
  const services = await givenSite()
  const { cookie } = await givenPerson(services, { name: 'Әйгерім Серікова' })
  const asked = { path: '/record/extracts', cookie }
  const made = await postForm(services, extracts.action, { forms: 'adoption' }, asked)
  expect(made.status).toBe(303)
  const code = made.location?.replace('/record/extracts/', '') ?? ''
  const path = { path: `/record/extracts/${code}`, params: { code }, cookie }
  expect(await getPage(services, extractPage.loader, path)).toMatchObject({
    status: 200,
    data: { statement: { code, holder: { name: 'Әйгерім Серікова' } } },
  })
  expect(await getPage(services, extracts.loader, asked)).toMatchObject({
    data: { extracts: [{ code, askedBy: 'person' }], choices: [{ chosen: true }] },
  })
})

test('the form without a choice, and with a field that nobody knows, says so', async () => {
  const services = await givenSite()
  const { cookie } = await givenPerson(services)
  const post = (fields: Record<string, string>) =>
    postForm(services, extracts.action, fields, { path: '/record/extracts', cookie })
  expect(await post({})).toMatchObject({ status: 422, data: { errors: { forms: 'chooseForm' } } })
  expect(await post({ forms: 'patronage' })).toMatchObject({
    status: 422,
    data: { errors: { forms: 'no-form' } },
  })
  expect(await post({ forms: 'adoption', personId: 'x' })).toMatchObject({
    status: 422,
    data: { errors: { '': 'unknownField' } },
  })
})

test('the file holds the statement as it was signed, under a name that tells nothing', async () => {
  const services = await givenSite()
  const { id, cookie } = await givenPerson(services, { name: 'Әйгерім Серікова' })
  const { code, file } = await givenExtract(services, { personId: id })
  const response = await extractJson.loader({
    request: new Request('http://127.0.0.1:3000/', { headers: { cookie } }),
    params: { code },
    context: requestContext(services),
  })
  expect(await response.text()).toBe(file)
  expect(response.headers.get('Content-Disposition')).toBe(
    `attachment; filename="extract-${code}.json"`,
  )
  expect(extractStatement.parse(JSON.parse(file).statement).code).toBe(code)
})

test("another's extract is nowhere to be found", async () => {
  const services = await givenSite()
  const { id } = await givenPerson(services)
  const { code } = await givenExtract(services, { personId: id })
  const stranger = await givenPerson(services)
  const asked = { path: `/record/extracts/${code}`, params: { code }, cookie: stranger.cookie }
  for (const { loader } of [extractPage, extractJson]) {
    expect((await getPage(services, loader, asked)).status).toBe(404)
  }
})

test('an officer makes an extract through a look; it is gone with the look, and the person sees that one was made', async () => {
  const services = await givenSite()
  const parent = await givenPerson(services, { residence: almaty })
  const officer = await givenPerson(services, { role: 'authority' })
  const colleague = await givenPerson(services, { role: 'authority' })
  const lookId = await look(services, officer, parent.id)
  const path = `/authority/records/${lookId}/extract`
  const asked = { path, params: { lookId }, cookie: officer.cookie }
  const made = await postForm(services, askExtract.action, { forms: 'adoption' }, asked)
  expect(made.status).toBe(303)
  const code = made.location?.split('/').at(-1) ?? ''
  const read = (cookie: string, at = now) =>
    Promise.all(
      [openExtract.loader, openExtractJson.loader].map(async (loader) => {
        const params = { lookId, code }
        return (await getPage(services, loader, { path, params, cookie, now: at })).status
      }),
    )
  expect(await read(officer.cookie)).toEqual([200, 200])
  expect(await read(colleague.cookie)).toEqual([404, 404])
  await givenUse(services, officer.cookie, new Date('2026-11-21T09:29:00Z'))
  expect(await read(officer.cookie, new Date('2026-11-21T09:30:00Z'))).toEqual([404, 404])
  const list = { path: '/record/extracts', cookie: parent.cookie }
  expect(await getPage(services, extracts.loader, list)).toMatchObject({
    data: { extracts: [{ code, askedBy: 'official' }] },
  })
  const late = { ...asked, now: new Date('2026-11-21T09:30:00Z') }
  const refused = await postForm(services, askExtract.action, { forms: 'adoption' }, late)
  expect(refused.status).toBe(404)
})

test('those who apply together see states of each other, and no longer when one leaves', async () => {
  const services = await givenSite()
  const one = await givenPerson(services, { name: 'Әйгерім Серікова' })
  const other = await givenPerson(services, { name: 'Ерлан Серіков' })
  await givenHousehold(services.database, [other.id, one.id])
  await givenPeople(services.database, 'officer-1')
  await services.database.transaction((tx) =>
    decideRequirement(tx, {
      officer: { id: 'officer-1', region: 'KZ-75' },
      personId: other.id,
      placementForm: 'adoption',
      requirement: 'home-visit',
      kind: 'satisfied',
      ground: 'Protocol 17 of the visit',
      groundDate: '2026-11-20',
      validUntil: '2027-03-01',
      seen: null,
      now,
    }),
  )
  const householdOf = async ({ cookie }: GivenPerson) => {
    const request = new Request('http://127.0.0.1:3000/record/household', { headers: { cookie } })
    const { household } = await householdPage.loader({
      request,
      params: {},
      context: requestContext(services),
    })
    return household
  }
  const [form] = (await householdOf(one)) ?? []
  expect(form?.items[1]?.adults).toEqual([
    { name: 'Әйгерім Серікова', own: true, state: 'missing', until: null },
    {
      name: 'Ерлан Серіков',
      own: false,
      state: 'satisfied',
      until: new Date('2027-03-01T19:00:00Z'),
    },
  ])
  expect(JSON.stringify(form)).not.toContain('Protocol')
  await services.database.transaction((tx) => leaveHousehold(tx, { personId: other.id, now }))
  expect(await householdOf(one)).toBeNull()
  expect(await householdOf(other)).toBeNull()
})

test('an officer sees who applies together within the scope alone, and opens each by a look of its own', async () => {
  const services = await givenSite()
  const one = await givenPerson(services, { residence: almaty })
  const spouse = await givenPerson(services, { name: 'Ерлан Серіков', residence: almaty })
  const elsewhere = await givenPerson(services, {
    residence: { region: 'KZ-71', district: null },
  })
  const outsider = await givenPerson(services, { residence: almaty })
  await givenHousehold(services.database, [one.id, spouse.id, elsewhere.id])
  const officer = await givenPerson(services, { role: 'authority' })
  const lookId = await look(services, officer, one.id)
  const asked = {
    path: `/authority/records/${lookId}/household`,
    params: { lookId },
    cookie: officer.cookie,
  }
  expect(await getPage(services, lookedAt.loader, asked)).toMatchObject({
    data: { members: [{ personId: spouse.id, name: 'Ерлан Серіков' }] },
  })
  const open = (member: string) => postForm(services, openMember.action, { member }, asked)
  for (const { id } of [elsewhere, outsider, one]) expect((await open(id)).status).toBe(409)
  expect(await listLooks(services.database.read, elsewhere.id)).toEqual([])
  expect(await postForm(services, openMember.action, {}, asked)).toMatchObject({ status: 422 })

  const opened = await open(spouse.id)
  expect(opened.status).toBe(303)
  expect(opened.location).not.toContain(lookId)
  expect(await listLooks(services.database.read, spouse.id)).toMatchObject([
    { foundBy: 'household', purpose: 'court-preparation', by: { kind: 'authority' } },
  ])
  await givenUse(services, asked.cookie, new Date('2026-11-21T09:29:00Z'))
  const late = { ...asked, now: new Date('2026-11-21T09:30:00Z') }
  const over = await postForm(services, openMember.action, { member: spouse.id }, late)
  expect(over.status).toBe(404)
})

test('whoever types the number of an extract is told what it is, on the page and by the API', async () => {
  const services = await givenSite()
  const { id } = await givenPerson(services, { name: 'Серікова Әйгерім' })
  const { code } = await givenExtract(services, { personId: id })
  const asked = { path: `/verify/${code}`, params: { code } }
  expect(await getPage(services, verdictPage.loader, asked)).toMatchObject({
    status: 200,
    data: { kind: 'extract', verdict: { verdict: 'genuine' } },
  })
  const match = await postForm(services, verdictPage.action, { claim: 'Серікова' }, asked)
  expect(match.data).toMatchObject({ kind: 'yes' })
  const path = '/api/v1/certificates/{code}'
  const response = await askApi(services, apiPage, { path, params: { code } })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    kind: 'record-extract',
    verdict: 'genuine',
    asOf: now.toISOString(),
  })
})
