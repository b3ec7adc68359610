import { expect, test } from 'vitest'
import { confirmDecision } from '../../../app/eligibility/confirm-decision.server'
import { declineDecision } from '../../../app/eligibility/decline-decision.server'
import { listHistory } from '../../../app/eligibility/list-history.server'
import { listOpenProposals } from '../../../app/eligibility/list-open-proposals.server'
import { proposeDecision } from '../../../app/eligibility/propose-decision.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { eligibilityDecisions } from '../../../db/schema/eligibility'
import { aClaim } from '../../support/a-training'
import {
  now,
  officer,
  colleague,
  request,
  decide,
  decided,
  proposed,
  answer,
  itemOf,
  freshWithTable,
  givenConfirmedBefore,
} from '../../support/decide'
import { aChecklistItem, givenTable } from '../../support/given-requirement-table'
import { givenCertificateRows, givenPeople } from '../../support/given-rows'

test('a decision stands with its ground, its date, its region and the rule it was made by', async () => {
  const database = await freshWithTable()
  const id = await decided(database)
  expect(await itemOf(database, 'home-visit')).toMatchObject({
    state: 'decided',
    restsOn: 'decision',
    decision: {
      id,
      kind: 'satisfied',
      ground: 'Protocol 17',
      groundDate: '2026-11-20',
      region: 'KZ-75',
      secondOfficial: false,
      at: now,
    },
    rule: { number: 1 },
  })
  const history = await listHistory(database.read, 'p1')
  expect(history).toMatchObject([{ by: 'decision', kind: 'satisfied', region: 'KZ-75' }])
  expect(JSON.stringify(history)).not.toContain('officer-1')
})

test('the last decision counts, and taking it back is a decision, too', async () => {
  const database = await freshWithTable()
  const first = await decided(database)
  const second = await decided(database, { kind: 'not-satisfied', seen: first })
  expect(await itemOf(database, 'home-visit')).toMatchObject({
    decision: { kind: 'not-satisfied' },
  })
  const third = await decided(database, { kind: 'withdrawn', seen: second })
  expect(await itemOf(database, 'home-visit')).toMatchObject({ state: 'withdrawn' })
  expect(await decide(database, { kind: 'withdrawn', seen: third })).toEqual({
    kind: 'refused',
    why: 'not-possible',
  })
})

test('a decision counts to the end of its last day in Kazakhstan, and then it is expired', async () => {
  const database = await freshWithTable()
  await decided(database, { validUntil: '2026-12-01' })
  const state = async (at: string) => (await itemOf(database, 'home-visit', new Date(at)))?.state
  expect(await state('2026-12-01T18:59:59.999Z')).toBe('decided')
  expect(await state('2026-12-01T19:00:00Z')).toBe('expired')
})

test('a decision keeps counting when a later version was published', async () => {
  const database = await freshWithTable()
  await decided(database)
  const changed = aChecklistItem({ checkedOn: '2026-11-22' })
  await givenTable(database, { requirements: [changed] }, now)
  expect(await itemOf(database, 'home-visit')).toMatchObject({
    state: 'decided',
    rule: { number: 1, checkedOn: '2026-11-21' },
  })
})

test('no officer refuses training; two apply an exemption that the table names, and two take it back', async () => {
  const database = await freshWithTable()
  const training = { requirement: 'psychological-training' }
  expect(await decide(database, { ...training, kind: 'not-satisfied' })).toEqual({
    kind: 'refused',
    why: 'not-possible',
  })
  expect(await decide(database, { kind: 'exempt' })).toEqual({
    kind: 'refused',
    why: 'not-possible',
  })
  const exempt = { ...training, kind: 'exempt' } as const
  expect(await decide(database, exempt)).toEqual({
    kind: 'refused',
    why: 'second-official-needed',
  })
  const proposalId = await proposed(database, exempt)
  expect(await itemOf(database, 'psychological-training')).toMatchObject({ state: 'missing' })
  expect(await answer(database, confirmDecision, proposalId)).toMatchObject({ kind: 'decided' })
  const item = await itemOf(database, 'psychological-training')
  expect(item).toMatchObject({
    state: 'decided',
    decision: { kind: 'exempt', secondOfficial: true },
  })
  const back = { ...training, seen: item?.decision?.id ?? null }
  expect(await decide(database, { ...back, kind: 'withdrawn' })).toMatchObject({
    why: 'second-official-needed',
  })
})

test('a certificate that counts leads over a decision about training', async () => {
  const database = await freshWithTable()
  await givenCertificateRows(database, [{ id: 'c1', personId: 'p1' }])
  await givenConfirmedBefore(database)
  await database.transaction((tx) =>
    recordEvidence(tx, {
      claim: aClaim(),
      personId: 'p1',
      programme: 'adoptive-parent',
      certificateId: 'c1',
      certificateCode: '0000000000000000AB',
      expiresAt: null,
      now,
    }),
  )
  expect(await itemOf(database, 'psychological-training')).toMatchObject({
    state: 'met',
    restsOn: 'certificate',
    decision: { kind: 'satisfied' },
  })
})

test.each([
  ['what is not asked for', { requirement: 'unknown' }, 'no-such-requirement'],
  ['a form without a table', { placementForm: 'patronage' }, 'no-such-requirement'],
  ['a ground from the future', { groundDate: '2026-11-22' }, 'ground-in-future'],
  ['an end before the ground', { validUntil: '2026-11-19' }, 'ends-before-ground'],
  ['what needs two officers', { requirement: 'court' }, 'second-official-needed'],
  ['a view that is old', { seen: 'another' }, 'changed-meanwhile'],
])('%s is refused', async (_, different, why) => {
  const database = await freshWithTable()
  expect(await decide(database, different)).toEqual({ kind: 'refused', why })
  expect(await database.read.select().from(eligibilityDecisions)).toEqual([])
})

test('of two officers who decide at once, the second is told', async () => {
  const database = await freshWithTable()
  const outcomes = await Promise.all([
    decide(database),
    decide(database, { officer: colleague, kind: 'not-satisfied' }),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['decided', 'refused'])
  expect(outcomes).toContainEqual({ kind: 'refused', why: 'changed-meanwhile' })
})

test('a decision that needs two officers changes nothing until another one confirms it', async () => {
  const database = await freshWithTable()
  const proposalId = await proposed(database)
  expect(await itemOf(database, 'court')).toMatchObject({ state: 'missing', decision: null })
  expect(await listOpenProposals(database.read, { region: 'KZ-75', now })).toMatchObject([
    { id: proposalId, proposedBy: 'officer-1' },
  ])
  expect(await answer(database, confirmDecision, proposalId, officer)).toEqual({
    kind: 'refused',
    why: 'own-proposal',
  })
  expect(await answer(database, confirmDecision, proposalId)).toMatchObject({ kind: 'decided' })
  expect(await itemOf(database, 'court')).toMatchObject({
    state: 'decided',
    decision: { secondOfficial: true },
  })
  expect(await listOpenProposals(database.read, { region: 'KZ-75', now })).toEqual([])
})

test("another region's proposal reads as absent", async () => {
  const database = await freshWithTable()
  const proposalId = await proposed(database)
  const stranger = { id: 'officer-9', region: 'KZ-71' }
  for (const by of [confirmDecision, declineDecision]) {
    expect(await answer(database, by, proposalId, stranger)).toEqual({
      kind: 'refused',
      why: 'no-such-proposal',
    })
  }
  expect(await listOpenProposals(database.read, { region: 'KZ-71', now })).toEqual([])
})

test('one proposal at a time for a requirement; declined or taken back, it makes room', async () => {
  const database = await freshWithTable()
  const first = await proposed(database)
  const again = request({ requirement: 'court', officer: colleague })
  expect(await database.transaction((tx) => proposeDecision(tx, again))).toEqual({
    kind: 'refused',
    why: 'already-proposed',
  })
  expect(await answer(database, declineDecision, first)).toMatchObject({ kind: 'declined' })
  const second = await proposed(database)
  expect(await answer(database, declineDecision, second, officer)).toMatchObject({
    kind: 'withdrawn',
  })
  await proposed(database)
  expect(await database.read.select().from(eligibilityDecisions)).toEqual([])
})

test('of two who answer a proposal at once, exactly one wins and the other is told', async () => {
  const database = await freshWithTable()
  const proposalId = await proposed(database)
  const [third, fourth] = ['officer-3', 'officer-4'].map((id) => ({ id, region: 'KZ-75' }))
  await givenPeople(database, 'officer-3', 'officer-4')
  const outcomes = await Promise.all([
    answer(database, confirmDecision, proposalId),
    answer(database, confirmDecision, proposalId, third),
    answer(database, declineDecision, proposalId, fourth),
  ])
  expect(outcomes.filter(({ kind }) => kind !== 'refused')).toHaveLength(1)
  expect(outcomes.filter((each) => each.kind === 'refused')).toEqual([
    { kind: 'refused', why: 'already-answered' },
    { kind: 'refused', why: 'already-answered' },
  ])
  const decisions = await database.read.select().from(eligibilityDecisions)
  expect(decisions.length).toBeLessThanOrEqual(1)
})

test('decisions refuse to be changed or removed', async () => {
  const database = await freshWithTable()
  await decided(database)
  const change = database.transaction(async (tx) => {
    await tx.update(eligibilityDecisions).set({ ground: 'Another' })
  })
  await expect(change).rejects.toThrow()
  const removal = database.transaction(async (tx) => {
    await tx.delete(eligibilityDecisions)
  })
  await expect(removal).rejects.toThrow()
})
