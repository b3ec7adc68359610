import { expect, test } from 'vitest'
import { confirmDecision } from '../../../app/eligibility/confirm-decision.server'
import { decideRequirement } from '../../../app/eligibility/decide-requirement.server'
import { declineDecision } from '../../../app/eligibility/decline-decision.server'
import { wordOf } from '../../../app/eligibility/domain/standing-word'
import { listHistory } from '../../../app/eligibility/list-history.server'
import { proposeDecision } from '../../../app/eligibility/propose-decision.server'
import { decisionProposals } from '../../../db/schema/eligibility'
import {
  officer,
  request,
  decide,
  proposed,
  answer,
  itemOf,
  freshWithTable,
  givenConfirmedBefore,
} from '../../support/decide'
import { givenPeople } from '../../support/given-rows'

const recognised = { issuer: 'Қамқор қоғамдық қоры', number: 'ПШ-118/26', academicHours: 42 }
const recognition = {
  requirement: 'psychological-training',
  kind: 'recognised',
  recognised,
} as const

test('training is confirmed by no word of an officer: one that is satisfied is refused, whoever proposes it', async () => {
  const database = await freshWithTable()
  const plain = request({ requirement: 'psychological-training', ground: 'аааааааааа' })
  const refused = { kind: 'refused', why: 'not-possible' }
  expect(await database.transaction((tx) => decideRequirement(tx, plain))).toEqual(refused)
  expect(await database.transaction((tx) => proposeDecision(tx, plain))).toEqual(refused)
})

test('training elsewhere is recognised by its certificate and by two officers, never by one', async () => {
  const database = await freshWithTable()
  expect(await decide(database, recognition)).toEqual({
    kind: 'refused',
    why: 'second-official-needed',
  })
  const proposalId = await proposed(database, recognition)
  expect(await itemOf(database, 'psychological-training')).toMatchObject({ state: 'missing' })
  expect(await answer(database, confirmDecision, proposalId, officer)).toMatchObject({
    why: 'own-proposal',
  })
  expect(await answer(database, confirmDecision, proposalId)).toMatchObject({ kind: 'decided' })
  const item = await itemOf(database, 'psychological-training')
  expect(item).toMatchObject({
    state: 'decided',
    restsOn: 'decision',
    decision: { kind: 'recognised', recognised, secondOfficial: true, groundDate: '2026-11-20' },
  })
  expect(item && wordOf(item)).toBe('recognised')
  expect(await listHistory(database.read, 'p1')).toMatchObject([{ kind: 'recognised', recognised }])
  // And two officers take it back.
  const back = { requirement: 'psychological-training', kind: 'withdrawn' } as const
  const seen = item?.decision?.id ?? null
  expect(await decide(database, { ...back, seen })).toMatchObject({ why: 'second-official-needed' })
  const taken = await proposed(database, { ...back, seen })
  expect(await answer(database, confirmDecision, taken)).toMatchObject({ kind: 'decided' })
  expect(await itemOf(database, 'psychological-training')).toMatchObject({ state: 'missing' })
})

test.each([
  ['no certificate at all', { recognised: null }, 'not-possible'],
  [
    'fewer hours than are asked for',
    { recognised: { ...recognised, academicHours: 41 } },
    'hours-too-few',
  ],
  ['a certificate for what is no training', { requirement: 'home-visit' }, 'not-possible'],
  ['a certificate behind another decision', { kind: 'exempt' }, 'not-possible'],
] as const)('training is not recognised by %s', async (_, different, why) => {
  const database = await freshWithTable()
  const wrong = request({ ...recognition, ...different })
  expect(await database.transaction((tx) => proposeDecision(tx, wrong))).toEqual({
    kind: 'refused',
    why,
  })
})

test('what was confirmed without a certificate stays, named for what it is, and two can take it back', async () => {
  const database = await freshWithTable()
  await givenConfirmedBefore(database)
  const item = await itemOf(database, 'psychological-training')
  expect(item).toMatchObject({ state: 'decided', decision: { kind: 'satisfied' } })
  expect(item && wordOf(item)).toBe('confirmed-without-data')
  expect(await listHistory(database.read, 'p1')).toMatchObject([
    { kind: 'confirmed-without-data', ground: 'аааааааааа' },
  ])
  const back = {
    requirement: 'psychological-training',
    kind: 'withdrawn',
    seen: 'd-before',
  } as const
  expect(await decide(database, back)).toMatchObject({ why: 'second-official-needed' })
  const taken = await proposed(database, back)
  expect(await answer(database, confirmDecision, taken)).toMatchObject({ kind: 'decided' })
  expect(await itemOf(database, 'psychological-training')).toMatchObject({ state: 'missing' })
})

test('a confirmation of training that was proposed before can be declined, and is never made', async () => {
  const database = await freshWithTable()
  const proposalId = await proposed(database, { requirement: 'court' })
  await database.transaction(async (tx) => {
    await tx
      .update(decisionProposals)
      .set({ requirement: 'psychological-training', recognised: null })
  })
  expect(await answer(database, confirmDecision, proposalId)).toEqual({
    kind: 'refused',
    why: 'not-possible',
  })
  expect(await answer(database, declineDecision, proposalId)).toMatchObject({ kind: 'declined' })
})

const sameCertificate = [
  recognised,
  { ...recognised, number: '№ пш 118 – 26' },
  { ...recognised, number: 'ПШ.118(26)', issuer: '«ҚАМҚОР»  ҚОҒАМДЫҚ-ҚОРЫ' },
  { ...recognised, academicHours: 60 },
]
const ofAnother = { ...recognition, personId: 'p2', officer: { ...officer, region: 'KZ-71' } }

test.each(sameCertificate)(
  'a certificate by which training is recognised proves no training of another person, in any region: $issuer, $number',
  async (same) => {
    const database = await freshWithTable()
    await givenPeople(database, 'p2')
    const proposalId = await proposed(database, recognition)
    await answer(database, confirmDecision, proposalId)
    const again = request({ ...ofAnother, recognised: same })
    expect(await database.transaction((tx) => proposeDecision(tx, again))).toEqual({
      kind: 'refused',
      why: 'anothers-certificate',
    })
  },
)

test('of two people for whom the same certificate waits, one is recognised by it', async () => {
  const database = await freshWithTable()
  await givenPeople(database, 'p2')
  const first = await proposed(database, recognition)
  const second = await proposed(database, { ...recognition, personId: 'p2' })
  expect(await answer(database, confirmDecision, first)).toMatchObject({ kind: 'decided' })
  expect(await answer(database, confirmDecision, second)).toEqual({
    kind: 'refused',
    why: 'anothers-certificate',
  })
  expect(await answer(database, declineDecision, second)).toMatchObject({ kind: 'declined' })
})

test('a certificate is free again when the recognition by it was taken back, and counts for the same person again', async () => {
  const database = await freshWithTable()
  await givenPeople(database, 'p2')
  await answer(database, confirmDecision, await proposed(database, recognition))
  const seen = (await itemOf(database, 'psychological-training'))?.decision?.id ?? null
  const renewed = { ...recognition, seen }
  await answer(database, confirmDecision, await proposed(database, renewed))
  const last = (await itemOf(database, 'psychological-training'))?.decision?.id ?? null
  const back = { requirement: 'psychological-training', kind: 'withdrawn', seen: last } as const
  await answer(database, confirmDecision, await proposed(database, back))
  expect(await proposed(database, { ...recognition, personId: 'p2' })).toEqual(expect.any(String))
})

test.each([
  { ...recognised, number: 'ПШ-119/26' },
  { ...recognised, issuer: 'Мейірім қоғамдық қоры' },
])('another certificate proves training of another person: $issuer, $number', async (other) => {
  const database = await freshWithTable()
  await givenPeople(database, 'p2')
  await answer(database, confirmDecision, await proposed(database, recognition))
  const again = { ...recognition, personId: 'p2', recognised: other }
  expect(await proposed(database, again)).toEqual(expect.any(String))
})
