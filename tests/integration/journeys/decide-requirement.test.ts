import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import type { Services } from '../../../app/context'
import type { DecisionRequest } from '../../../app/eligibility/domain/decision-request'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { answerDecision } from '../../../app/journeys/answer-decision.server'
import { decideRequirement } from '../../../app/journeys/decide-requirement.server'
import type { Language } from '../../../app/platform/i18n/language'
import { householdMembers, households, roleGrants } from '../../../db/schema/accounts'
import { eligibilityDecisions } from '../../../db/schema/eligibility'
import { feedEvents } from '../../../db/schema/exchange'
import { auditEntries } from '../../../db/schema/platform'
import { colleague, now, officer, request } from '../../support/decide'
import { freshServices } from '../../support/fresh-services'
import { givenOffices } from '../../support/given-officer'
import { givenPeople } from '../../support/given-rows'
import { givenPerson } from '../../support/given-person'
import { aChecklistItem, givenTable } from '../../support/given-requirement-table'
import { readEmails } from '../../support/read-emails'

async function givenParent(region: string | null = 'KZ-75', language: Language = 'kk') {
  const services = await freshServices()
  await givenPeople(services.database, officer.id, colleague.id)
  await givenOffices(services.database, [officer, colleague])
  await givenTable(services.database, {
    requirements: [aChecklistItem(), aChecklistItem({ id: 'court', secondOfficial: true })],
  })
  const { id, email } = await givenPerson(services, { language })
  if (region) await move(services, id, region)
  return { services, personId: id, email }
}

function move({ database }: Services, personId: string, region: string) {
  return database.transaction((tx) => moveResidence(tx, { personId, region, district: null, now }))
}

function decide(services: Services, personId: string, different: Partial<DecisionRequest> = {}) {
  return decideRequirement({ ...services, requestId: 'r1' }, request({ personId, ...different }))
}

async function written({ database: { read } }: Services) {
  const entries = await read.select().from(auditEntries)
  const decided = entries.filter(({ action }) => action.startsWith('record.'))
  const feed = await read.select().from(feedEvents)
  return {
    audit: decided.map(({ action }) => action),
    text: JSON.stringify(decided),
    feed: feed.map(({ type, region, payload }) => ({ type, region, payload })),
  }
}

test('a decision, its audit entry and its event are one; ground and name are not repeated', async () => {
  const { services, personId } = await givenParent()
  expect(await decide(services, personId)).toMatchObject({ kind: 'decided' })
  const { audit, text, feed } = await written(services)
  expect(audit).toEqual(['record.decided'])
  expect(text).not.toContain('Protocol')
  expect(feed).toEqual([
    {
      type: 'record.decided',
      region: 'KZ-75',
      payload: { placementForm: 'adoption', requirement: 'home-visit', decision: 'satisfied' },
    },
  ])
})

test.each([
  ['kk', 'Шаңырақтағы тіркелгіңізде жаңалық бар'],
  ['ru', 'Новость в вашей учётной записи Шанырака'],
  ['en', 'News in your Shanyrak account'],
] as const)(
  'of a decision the person is told in %s by an e-mail that does not say what it is about',
  async (language, subject) => {
    const { services, personId, email } = await givenParent('KZ-75', language)
    expect(await decide(services, personId)).toMatchObject({ kind: 'decided' })
    const emails = await readEmails(services)
    expect(emails).toMatchObject([{ to: email, subject, path: `/record?lang=${language}` }])
    expect(emails[0]?.text).not.toMatch(/Protocol|home|adopt|усынов|асырап|KZ-75|Алма/i)
  },
)

test('what is decided in one sitting is told by one e-mail, and what is decided later by another', async () => {
  const { services, personId } = await givenParent()
  let seen: string | null = null
  for (const [minutes, kind, emails] of [
    [0, 'satisfied', 1],
    [14, 'withdrawn', 1],
    [16, 'satisfied', 2],
  ] as const) {
    const at = new Date(now.getTime() + minutes * 60_000)
    const outcome = await decide(services, personId, { kind, seen, now: at })
    if (outcome.kind !== 'decided') throw new Error(`${kind} was not decided`)
    seen = outcome.decisionId
    expect(await readEmails(services)).toHaveLength(emails)
  }
})

test('a decision that waits for a second officer is told when it is made, and one that is declined is not', async () => {
  const { services, personId } = await givenParent()
  for (const confirms of [false, true]) {
    const proposed = await decide(services, personId, { requirement: 'court' })
    if (proposed.kind !== 'proposed') throw new Error('nothing was proposed')
    expect(await readEmails(services)).toEqual([])
    const answer = { proposalId: proposed.proposalId, officer: colleague, now, confirms }
    await answerDecision({ ...services, requestId: 'r2' }, answer)
  }
  expect(await readEmails(services)).toHaveLength(1)
})

test.each([['KZ-71'], [null]])('an officer decides nothing of who lives in %s', async (region) => {
  const { services, personId } = await givenParent(region)
  const refused = { kind: 'refused', why: 'not-of-this-region' }
  expect(await decide(services, personId)).toEqual(refused)
  expect(await services.database.read.select().from(eligibilityDecisions)).toEqual([])
  expect(await written(services)).toMatchObject({ audit: [], feed: [] })
})

test('where the table demands two officers, the event goes out with the second one', async () => {
  const { services, personId } = await givenParent()
  const proposed = await decide(services, personId, { requirement: 'court' })
  if (proposed.kind !== 'proposed') throw new Error('nothing was proposed')
  expect(await written(services)).toMatchObject({
    audit: ['record.decision-proposed'],
    feed: [],
  })
  const answer = { proposalId: proposed.proposalId, officer: colleague, now, confirms: true }
  const context = { ...services, requestId: 'r2' }
  expect(await answerDecision(context, answer)).toMatchObject({ kind: 'decided' })
  expect(await answerDecision(context, answer)).toEqual({
    kind: 'refused',
    why: 'already-answered',
  })
  expect(await written(services)).toMatchObject({
    audit: ['record.decision-proposed', 'record.decided'],
    feed: [{ type: 'record.decided' }],
  })
  const [form] = await readRecord(services.database.read, { personId, now })
  expect(form?.items[1]).toMatchObject({ state: 'decided', decision: { secondOfficial: true } })
})

test.each([
  ['has lost the role', null],
  ['is an officer of another region by now', 'KZ-71'],
])('what was proposed by who %s is not confirmed, but can be declined', async (_, office) => {
  const { services, personId } = await givenParent()
  const proposed = await decide(services, personId, { requirement: 'court' })
  if (proposed.kind !== 'proposed') throw new Error('nothing was proposed')
  await services.database.transaction(async (tx) => {
    const own = eq(roleGrants.personId, officer.id)
    await (office === null
      ? tx.delete(roleGrants).where(own)
      : tx.update(roleGrants).set({ region: office }).where(own))
  })
  const answer = { proposalId: proposed.proposalId, officer: colleague, now }
  const context = { ...services, requestId: 'r2' }
  expect(await answerDecision(context, { ...answer, confirms: true })).toEqual({
    kind: 'refused',
    why: 'proposer-left',
  })
  expect(await answerDecision(context, { ...answer, confirms: false })).toMatchObject({
    kind: 'declined',
  })
})

test('about who has moved away nothing is confirmed any more, but the proposal can be ended', async () => {
  const { services, personId } = await givenParent()
  const proposed = await decide(services, personId, { requirement: 'court' })
  if (proposed.kind !== 'proposed') throw new Error('nothing was proposed')
  await move(services, personId, 'KZ-71')
  const answer = { proposalId: proposed.proposalId, officer: colleague, now }
  const context = { ...services, requestId: 'r2' }
  expect(await answerDecision(context, { ...answer, confirms: true })).toEqual({
    kind: 'refused',
    why: 'not-of-this-region',
  })
  expect(await answerDecision(context, { ...answer, confirms: false })).toMatchObject({
    kind: 'declined',
  })
})

test('nobody decides, confirms or declines anything of themselves', async () => {
  const { services, personId } = await givenParent()
  const own = { id: personId, region: 'KZ-75' }
  const refused = { kind: 'refused', why: 'own-case' }
  expect(await decide(services, personId, { officer: own })).toEqual(refused)
  expect(await decide(services, personId, { officer: own, requirement: 'court' })).toEqual(refused)
  const proposed = await decide(services, personId, { requirement: 'court' })
  if (proposed.kind !== 'proposed') throw new Error('nothing was proposed')
  const answer = { proposalId: proposed.proposalId, officer: own, now }
  const context = { ...services, requestId: 'r2' }
  for (const confirms of [true, false]) {
    expect(await answerDecision(context, { ...answer, confirms })).toEqual(refused)
  }
  expect(await written(services)).toMatchObject({ audit: ['record.decision-proposed'], feed: [] })
})

test('nobody decides of those with whom they share a household', async () => {
  const { services, personId } = await givenParent()
  const spouse = await givenPerson(services)
  await shareHousehold(services, personId, spouse.id)
  const officer = { id: spouse.id, region: 'KZ-75' }
  expect(await decide(services, personId, { officer })).toEqual({
    kind: 'refused',
    why: 'own-case',
  })
  expect(await decide(services, personId)).toMatchObject({ kind: 'decided' })
})

function shareHousehold({ database }: Services, ...personIds: string[]) {
  const joined = personIds.map((personId) => ({ id: uuid(), householdId: 'home', personId }))
  return database.transaction(async (tx) => {
    await tx.insert(households).values({ id: 'home', createdAt: now })
    await tx.insert(householdMembers).values(joined.map((each) => ({ ...each, joinedAt: now })))
  })
}
