import { expect, test } from 'vitest'
import * as decide from '../../../app/authority/pages/decide'
import * as proposal from '../../../app/authority/pages/proposal'
import * as record from '../../../app/authority/pages/looked-at-record'
import { getPage, postForm } from '../../support/ask-page'
import { givenDesk, look } from '../../support/given-desk'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenResidents } from '../../support/given-residents'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'

test('training at another organisation is proposed with its certificate, and seen by whoever confirms', async () => {
  const { services, officer } = await givenDesk()
  const [untrained] = await givenResidents(services, { count: 1, from: 7 })
  const lookId = await look(services, officer, untrained?.id ?? '')
  const params = { lookId, placementForm: 'adoption', requirement: 'psychological-training' }
  const asked = { path: '/authority/records/x', params, cookie: officer.cookie }
  expect(await getPage(services, decide.loader, asked)).toMatchObject({
    data: { kinds: ['recognised'], secondOfficial: true },
  })
  const form = {
    kind: 'recognised',
    issuer: 'Қамқор қоғамдық қоры',
    number: 'ПШ-118/26',
    academicHours: '42',
    ground: 'Original seen at the desk',
    groundDate: '2026-11-19',
    validUntil: '',
    seen: '',
  }
  const empty = { ...form, issuer: '', number: '', academicHours: '' }
  expect(await postForm(services, decide.action, empty, asked)).toMatchObject({
    status: 422,
    data: {
      errors: {
        issuer: 'issuerWrong',
        number: 'certificateNumberWrong',
        academicHours: 'hoursWrong',
      },
    },
  })
  for (const [different, why] of [
    [{ kind: 'satisfied' }, 'not-possible'],
    [{ academicHours: '41' }, 'hours-too-few'],
    [{ groundDate: '2026-11-22' }, 'ground-in-future'],
  ] as const) {
    expect(await postForm(services, decide.action, { ...form, ...different }, asked)).toMatchObject(
      { status: 422, data: { errors: { '': why } } },
    )
  }
  expect(await postForm(services, decide.action, form, asked)).toMatchObject({
    location: `/authority/records/${lookId}?done=proposed&form=adoption#checklist`,
  })
  const seen = await getPage(services, record.loader, asked)
  const proposalId = (seen.data as { proposals: { id: string }[] }).proposals[0]?.id ?? ''
  const own = { ...asked, params: { lookId, proposalId } }
  expect(await getPage(services, proposal.loader, own)).toMatchObject({
    data: {
      proposal: {
        kind: 'recognised',
        recognised: { issuer: 'Қамқор қоғамдық қоры', number: 'ПШ-118/26', academicHours: 42 },
      },
    },
  })
})

test('what a decision of the court contradicts is said before it is made, and before it is confirmed', async () => {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database, {
    requirements: [
      aRequirement(),
      aChecklistItem({ id: 'health' }),
      aChecklistItem({ id: 'court', decidedBy: 'court', secondOfficial: true }),
    ],
  })
  const officer = await givenPerson(services, { role: 'authority' })
  const [resident] = await givenResidents(services, { count: 1, metBy })
  const lookId = await look(services, officer, resident?.id ?? '')
  const decideOn = (requirement: string) => ({
    path: '/authority/records/x',
    params: { lookId, placementForm: 'adoption', requirement },
    cookie: officer.cookie,
  })
  const form = { ground: 'Decision of the court', groundDate: '2026-11-19', validUntil: '' }
  const refused = { ...form, kind: 'not-satisfied', seen: '' }
  expect((await postForm(services, decide.action, refused, decideOn('health'))).status).toBe(303)

  const shown = async () => {
    const { data } = await getPage(services, decide.loader, decideOn('court'))
    return (data as { conflicts: { of: unknown; seen: string } }).conflicts
  }
  expect((await shown()).of).toMatchObject([
    { kind: 'satisfied', conflicts: [{ why: 'refused', title: { en: 'Visit to the home' } }] },
  ])
  const made = { ...form, kind: 'satisfied', seen: '' }
  for (const aware of ['', 'on', 'another']) {
    const sent = { ...made, aware }
    expect(await postForm(services, decide.action, sent, decideOn('court'))).toMatchObject({
      status: 409,
      data: { errors: { aware: 'contradicts' } },
    })
  }
  const { seen: aware } = await shown()
  const outcome = await postForm(services, decide.action, { ...made, aware }, decideOn('court'))
  expect(outcome.status).toBe(303)
  const open = await getPage(services, record.loader, decideOn('court'))
  const proposalId = (open.data as { proposals: { id: string }[] }).proposals[0]?.id ?? ''
  const waiting = { ...decideOn('court'), params: { lookId, proposalId } }
  const told = async () => {
    const { data } = await getPage(services, proposal.loader, waiting)
    return data as { conflicts: { why: string }[]; seen: string }
  }
  const before = await told()
  expect(before.conflicts).toMatchObject([{ why: 'refused' }])
  // Whoever confirms on a page that did not say so is told: the item was taken back meanwhile.
  const { data } = await getPage(services, decide.loader, decideOn('health'))
  const { item } = data as { item: { decision: { id: string } } }
  const back = { ...form, kind: 'withdrawn', seen: item.decision.id }
  expect((await postForm(services, decide.action, back, decideOn('health'))).status).toBe(303)
  expect((await told()).conflicts).toMatchObject([{ why: 'open' }])
  expect((await told()).seen).not.toBe(before.seen)
})

test('a record opens with the form that somebody named, and with none that nobody did', async () => {
  const { services, officer, resident } = await givenDesk()
  await givenTable(services.database, { placementForm: 'patronage' })
  const lookId = await look(services, officer, resident.id)
  const at = (query: string) =>
    getPage(services, record.loader, {
      path: `/authority/records/${lookId}${query}`,
      params: { lookId },
      cookie: officer.cookie,
    })
  const byOfficer = { placementForm: 'patronage', namedBy: 'officer' }
  expect(await at('')).toMatchObject({ data: { asked: null } })
  expect(await at('?form=patronage')).toMatchObject({ data: { asked: byOfficer } })
  expect(await at('?form=__proto__')).toMatchObject({ data: { asked: null } })
})
