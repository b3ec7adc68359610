import { expect, test } from 'vitest'
import * as decide from '../../../app/authority/pages/decide'
import * as desk from '../../../app/authority/pages/desk'
import * as elsewhere from '../../../app/authority/pages/elsewhere'
import * as giveRecord from '../../../app/authority/pages/give-record'
import * as openMember from '../../../app/authority/pages/open-member'
import * as openPerson from '../../../app/authority/pages/open-person'
import * as ownRegion from '../../../app/authority/pages/own-region'
import * as proposal from '../../../app/authority/pages/proposal'
import * as proposals from '../../../app/authority/pages/proposals'
import * as queue from '../../../app/authority/pages/queue'
import * as record from '../../../app/authority/pages/looked-at-record'
import * as transfer from '../../../app/authority/pages/transfer'
import * as transfers from '../../../app/authority/pages/transfers'
import { getPage, lookAndPost, postForm, seenOn } from '../../support/ask-page'
import { givenDesk, look } from '../../support/given-desk'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { givenResidents } from '../../support/given-residents'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'

const inAlmaty = { region: 'KZ-75', district: null }
const ground = 'Registered in Astana since October'

test('from the queue a person is opened for a purpose, and leaves the queue', async () => {
  const { services, officer, resident } = await givenDesk()
  const { cookie } = officer
  const listed = () => getPage(services, queue.loader, { path: '/authority/queue', cookie })
  expect(await listed()).toMatchObject({
    data: { people: [{ id: resident.id }] },
  })
  const [surname = ''] = resident.name.split(' ')
  const desked = await getPage(services, desk.loader, { path: '/authority', cookie })
  for (const shown of [await listed(), desked]) {
    expect(JSON.stringify(shown)).not.toContain(surname)
    expect(JSON.stringify(shown)).not.toContain(resident.iin.slice(-4))
  }
  const asked = { path: '/authority/people/x', params: { personId: resident.id }, cookie }
  for (const from of ['queue', 'name', '']) {
    const path = `/authority/people/x?from=${from}`
    const page = await getPage(services, openPerson.loader, { ...asked, path })
    expect(page).toMatchObject({ status: 200 })
    expect(JSON.stringify(page)).not.toContain(surname)
  }
  expect(await postForm(services, openPerson.action, {}, asked)).toMatchObject({
    status: 422,
    data: { errors: { purpose: 'purposeMissing' } },
  })
  const lookId = await look(services, officer, resident.id)
  const path = `/authority/records/${lookId}`
  expect(
    await getPage(services, record.loader, { path, params: { lookId }, cookie }),
  ).toMatchObject({ data: { own: true, look: { foundBy: 'queue' } } })
  expect(await listed()).toMatchObject({ data: { people: [] } })
  expect(await getPage(services, desk.loader, { path: '/authority', cookie })).toMatchObject({
    data: { desk: { awaiting: [], looks: [{ id: lookId, name: resident.name }] } },
  })
})

test('a name lists people of the region, and one is opened for the purpose that was given', async () => {
  const { services, officer, resident } = await givenDesk()
  const purpose = { purpose: 'other', words: 'The court asks in case 17-204', caseNumber: '' }
  const { cookie } = officer
  const form = { sought: 'тұрғын', ...purpose }
  const found = await postForm(services, desk.action, form, { path: '/authority', cookie })
  expect(found).toMatchObject({
    status: 200,
    data: { kind: 'found', people: [{ id: resident.id }], typed: purpose },
  })
  const { given } = found.data as { given: string }
  const asked = { path: '/authority/people/x', params: { personId: resident.id }, cookie }
  const { location } = await postForm(services, openPerson.action, { given }, asked)
  const lookId = location?.replace('/authority/records/', '') ?? ''
  const opened = await getPage(services, record.loader, { path: '/x', params: { lookId }, cookie })
  expect(opened).toMatchObject({
    data: { look: { foundBy: 'name', purpose: purpose.words }, person: { name: resident.name } },
  })
})

test('an officer of a district stays in it, whatever the address of the queue says', async () => {
  const { services, metBy } = await givenDesk()
  const [near] = await givenResidents(services, {
    count: 1,
    from: 5,
    metBy,
    district: 'KZ-75-medeu',
  })
  const { cookie } = await givenPerson(services, { role: 'authority', district: 'KZ-75-medeu' })
  for (const query of ['', '?district=KZ-75-almaly', '?district=', '?before=nonsense&form=x']) {
    const path = `/authority/queue${query}`
    expect(await getPage(services, queue.loader, { path, cookie })).toMatchObject({
      data: { people: [{ id: near?.id }], chooses: false },
    })
  }
})

test('every page of the desk is closed to whoever is no authority', async () => {
  const { services, officer, resident } = await givenDesk()
  const lookId = await look(services, officer, resident.id)
  const params = { lookId, personId: resident.id, placementForm: 'adoption', requirement: 'x' }
  const pages = [
    decide,
    desk,
    elsewhere,
    giveRecord,
    openPerson,
    proposal,
    proposals,
    queue,
    record,
  ]
  for (const role of ['learner', 'trainer', 'administrator'] as const) {
    const { cookie } = await givenPerson(services, { role })
    for (const { loader } of [...pages, transfer, transfers]) {
      const asked = { path: '/authority/x', params, cookie }
      expect((await getPage(services, loader, asked)).status).toBe(403)
    }
  }
})

test('a checklist item is decided with a ground, and the record tells it', async () => {
  const { services, officer, resident } = await givenDesk()
  const lookId = await look(services, officer, resident.id)
  const params = { lookId, placementForm: 'adoption', requirement: 'home-visit' }
  const asked = { path: '/authority/records/x', params, cookie: officer.cookie }
  const form = {
    kind: 'satisfied',
    ground: 'Act of visit No. 17',
    groundDate: '2026-11-19',
    validUntil: '2027-11-19',
    seen: '',
  }
  expect(await postForm(services, decide.action, { ...form, ground: 'x' }, asked)).toMatchObject({
    status: 422,
    data: { errors: { ground: 'groundTooShort' }, typed: { ground: 'x' } },
  })
  for (const groundDate of ['', '2026-02-30', 'yesterday']) {
    expect(await postForm(services, decide.action, { ...form, groundDate }, asked)).toMatchObject({
      status: 422,
      data: { errors: { groundDate: 'dayWrong' } },
    })
  }
  const late = { ...form, groundDate: '2026-11-22' }
  expect(await postForm(services, decide.action, late, asked)).toMatchObject({
    data: { errors: { '': 'ground-in-future' } },
  })
  const done = `/authority/records/${lookId}?done=decided&form=adoption#checklist`
  expect(await postForm(services, decide.action, form, asked)).toMatchObject({ location: done })
  expect(await getPage(services, record.loader, { ...asked, path: done })).toMatchObject({
    data: { done: 'decided' },
  })
  expect(await getPage(services, decide.loader, asked)).toMatchObject({
    data: {
      item: { state: 'decided', decision: { kind: 'satisfied', ground: 'Act of visit No. 17' } },
      kinds: ['satisfied', 'not-satisfied', 'withdrawn'],
    },
  })
  // Whoever looked before that decision is told, and nothing is overwritten.
  expect(await postForm(services, decide.action, form, asked)).toMatchObject({
    status: 409,
    data: { errors: { '': 'changed-meanwhile' } },
  })
})

test('where the table demands it, another officer confirms', async () => {
  const { services, officer, resident } = await givenDesk()
  const colleague = await givenPerson(services, { role: 'authority', name: 'Айша Бекова' })
  const lookId = await look(services, officer, resident.id)
  const params = { lookId, placementForm: 'adoption', requirement: 'health' }
  const form = {
    kind: 'satisfied',
    ground: 'Medical report No. 8',
    groundDate: '2026-11-19',
    validUntil: '',
    seen: '',
  }
  const first = { path: '/authority/records/x', params, cookie: officer.cookie }
  expect(await postForm(services, decide.action, form, first)).toMatchObject({
    location: `/authority/records/${lookId}?done=proposed&form=adoption#checklist`,
  })
  const seen = await getPage(services, record.loader, first)
  const { proposals: waiting } = seen.data as { proposals: { id: string; isOwn: boolean }[] }
  expect(waiting).toMatchObject([{ isOwn: true }])
  const proposalId = waiting[0]?.id ?? ''

  const own = { ...first, params: { lookId, proposalId } }
  expect(await lookAndPost(services, proposal, { answer: 'confirm' }, own)).toMatchObject({
    status: 409,
    data: { errors: { '': 'own-proposal' } },
  })
  const list = { path: '/authority/proposals', cookie: colleague.cookie }
  expect(await getPage(services, proposals.loader, list)).toMatchObject({
    data: { waiting: [{ id: proposalId, isOwn: false, proposedBy: 'Данияр Оспанов' }] },
  })
  // Without a look of one's own there is nothing to confirm.
  const unseen = { ...own, cookie: colleague.cookie }
  expect((await getPage(services, proposal.loader, unseen)).status).toBe(404)
  const second = {
    ...unseen,
    params: { lookId: await look(services, colleague, resident.id), proposalId },
  }
  expect(await getPage(services, proposal.loader, second)).toMatchObject({
    data: { proposal: { ground: 'Medical report No. 8' }, isOwn: false },
  })
  const answer = (seen: string) =>
    postForm(services, proposal.action, { answer: 'confirm', seen }, second)
  const shown = seenOn((await getPage(services, proposal.loader, second)).data) ?? ''
  await givenTable(services.database, {
    requirements: [aRequirement(), aChecklistItem({ id: 'health', secondOfficial: true })],
  })
  for (const stale of [shown, '']) {
    expect(await answer(stale)).toMatchObject({
      status: 409,
      data: { errors: { '': 'ground-changed' } },
    })
  }
  const fresh = seenOn((await getPage(services, proposal.loader, second)).data) ?? ''
  expect(await answer(fresh)).toMatchObject({
    location: `/authority/records/${second.params.lookId}?done=decided&form=adoption#checklist`,
  })
  expect(await getPage(services, proposals.loader, list)).toMatchObject({ data: { waiting: [] } })
})

test("a proposal of another person, or of another district's, reads as absent", async () => {
  const { services, officer, resident, metBy } = await givenDesk()
  const [other] = await givenResidents(services, {
    count: 1,
    from: 3,
    metBy,
    district: 'KZ-75-medeu',
  })
  const lookId = await look(services, officer, resident.id)
  const params = { lookId, placementForm: 'adoption', requirement: 'health' }
  const form = { kind: 'exempt', ground: 'Medical report No. 8', groundDate: '2026-11-19' }
  const first = { path: '/authority/records/x', params, cookie: officer.cookie }
  const made = { ...form, kind: 'satisfied', validUntil: '', seen: '' }
  expect((await postForm(services, decide.action, made, first)).status).toBe(303)
  const seen = await getPage(services, record.loader, first)
  const proposalId = (seen.data as { proposals: { id: string }[] }).proposals[0]?.id ?? ''
  const far = await givenPerson(services, { role: 'authority', district: 'KZ-75-medeu' })
  const lookAtOther = await look(services, far, other?.id ?? '')
  const asked = {
    path: '/authority/records/x',
    params: { lookId: lookAtOther, proposalId },
    cookie: far.cookie,
  }
  expect((await getPage(services, proposal.loader, asked)).status).toBe(404)
  const list = { path: '/authority/proposals', cookie: far.cookie }
  expect(await getPage(services, proposals.loader, list)).toMatchObject({ data: { waiting: [] } })
})

test("another officer's look, an unknown form and an unknown requirement lead to no decision", async () => {
  const { services, officer, resident } = await givenDesk()
  const colleague = await givenPerson(services, { role: 'authority' })
  const lookId = await look(services, officer, resident.id)
  const known = { lookId, placementForm: 'adoption', requirement: 'home-visit' }
  const at = (params: Record<string, string>, { cookie }: GivenPerson) =>
    getPage(services, decide.loader, { path: '/authority/x', params, cookie })
  expect((await at(known, officer)).status).toBe(200)
  expect((await at(known, colleague)).status).toBe(404)
  expect((await at({ ...known, placementForm: '__proto__' }, officer)).status).toBe(404)
  expect((await at({ ...known, requirement: 'x' }, officer)).status).toBe(404)
})

test("another region's certificate leads to its public verdict and a request, which the other side grants", async () => {
  const { services, officer } = await givenDesk()
  const parent = await givenPerson(services, { name: 'Әйгерім Серікова', residence: inAlmaty })
  const { code } = await givenCertificate(services, { personId: parent.id })
  const far = await givenPerson(services, { role: 'authority', region: 'KZ-71' })
  const sought = { sought: code, purpose: 'court-preparation', words: '' }
  const found = await postForm(services, desk.action, sought, {
    path: '/authority',
    cookie: far.cookie,
  })
  expect(found).toMatchObject({ status: 303, location: `/authority/elsewhere/${code}` })

  const asked = { path: `/authority/elsewhere/${code}`, params: { code }, cookie: far.cookie }
  const shown = await getPage(services, elsewhere.loader, asked)
  expect(shown).toMatchObject({ data: { verdict: { verdict: 'valid' } } })
  expect(JSON.stringify(shown)).not.toContain('Әйгерім')
  expect(await postForm(services, elsewhere.action, { ground }, asked)).toMatchObject({
    location: '/authority/transfers?done=requested',
  })

  const mine = { path: '/authority/transfers', cookie: officer.cookie }
  const listed = await getPage(services, transfers.loader, mine)
  const { toDecide } = listed.data as { toDecide: { id: string; name: string }[] }
  expect(toDecide).toMatchObject([{ name: 'Ә***** С*****' }])
  const params = { transferId: toDecide[0]?.id ?? '' }
  const at = { path: '/authority/transfers/x', params, cookie: officer.cookie }
  const declined = { decision: 'declined', answer: '' }
  expect(await postForm(services, transfer.action, declined, at)).toMatchObject({
    status: 422,
    data: { errors: { answer: 'groundTooShort' } },
  })
  const accepted = { decision: 'accepted', answer: '' }
  expect(await postForm(services, transfer.action, accepted, at)).toMatchObject({ status: 303 })
  expect(await postForm(services, transfer.action, accepted, at)).toMatchObject({ status: 409 })

  const own = await getPage(services, ownRegion.loader, {
    path: '/record/region',
    cookie: parent.cookie,
  })
  expect(own).toMatchObject({
    data: { residence: { region: 'KZ-71' }, transfers: [{ decision: 'accepted' }] },
  })
  expect(JSON.stringify(own)).not.toContain(officer.id)
  expect(JSON.stringify(own)).not.toContain(far.id)
})

test('a record that is open is handed over, and each fault stands at its field', async () => {
  const { services, officer, resident } = await givenDesk()
  const lookId = await look(services, officer, resident.id)
  const asked = { path: '/authority/x', params: { lookId }, cookie: officer.cookie }
  const wrong = { place: 'KZ-00', ground: 'short' }
  expect(await postForm(services, giveRecord.action, wrong, asked)).toMatchObject({
    status: 422,
    data: { errors: { place: 'place-wrong', ground: 'groundTooShort' } },
  })
  const form = { place: 'KZ-71-esil', ground }
  expect(await postForm(services, giveRecord.action, form, asked)).toMatchObject({
    location: '/authority/transfers?done=requested',
  })
  expect(await postForm(services, giveRecord.action, form, asked)).toMatchObject({
    status: 422,
    data: { errors: { '': 'already-asked' } },
  })
  expect(
    await postForm(services, transfers.action, { intent: 'ask', sought: 'Ким', ground: '' }, asked),
  ).toMatchObject({
    status: 422,
    data: { errors: { sought: 'soughtUnreadable', ground: 'groundTooShort' } },
  })
})

test('whoever asks back, or opens, what has changed meanwhile is told on the same page', async () => {
  const { services, officer, resident } = await givenDesk()
  const listed = { path: '/authority/transfers', cookie: officer.cookie }
  const retract = { intent: 'retract', transferId: 'decided-meanwhile' }
  expect(await postForm(services, transfers.action, retract, listed)).toMatchObject({
    status: 409,
    data: { errors: { '': 'decidedAlready' } },
  })
  const lookId = await look(services, officer, resident.id)
  const open = { path: '/authority/x', params: { lookId }, cookie: officer.cookie }
  const left = await givenPerson(services)
  expect(await postForm(services, openMember.action, { member: left.id }, open)).toMatchObject({
    status: 409,
    data: { errors: { '': 'changedMeanwhile' } },
  })
  const nowhere = { ...open, params: { lookId: 'none' } }
  expect(await postForm(services, openMember.action, { member: left.id }, nowhere)).toMatchObject({
    status: 404,
  })
})
