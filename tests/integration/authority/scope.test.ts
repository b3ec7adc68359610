import { limitsOf } from '../../../app/accounts/domain/people-lists'
import { expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/platform'
import type { Iin } from '../../../app/accounts/domain/iin'
import type { Visitor } from '../../../app/accounts/domain/visitor'
import { scopeOf } from '../../../app/accounts/domain/scope'
import {
  findPersonInReach,
  findPersonWithin,
} from '../../../app/accounts/find-person-within.server'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import { openRecord } from '../../../app/authority/open-record.server'
import { listWaitingDecisions } from '../../../app/authority/list-waiting-decisions.server'
import { readOpenRecord } from '../../../app/authority/read-open-record.server'
import { readDesk } from '../../../app/authority/read-desk.server'
import { searchNames } from '../../../app/authority/search-names.server'
import { searchRecord } from '../../../app/authority/search-record.server'
import type { Services } from '../../../app/context'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { anOfficer } from '../../support/given-officer'
import { givenResidents, type Resident } from '../../support/given-residents'
import { givenTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')

/** One trained person each of Medeu, of Almaty without a district, of Astana and of nowhere. */
async function givenEverywhere() {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database)
  const one = async (from: number, region: string | null, district: string | null = null) => {
    const [resident] = await givenResidents(services, { count: 1, from, region, district, metBy })
    if (!resident) throw new Error('nobody is given')
    return resident
  }
  return {
    services,
    medeu: await one(1, 'KZ-75', 'KZ-75-medeu'),
    almaty: await one(2, 'KZ-75'),
    astana: await one(3, 'KZ-71'),
    nowhere: await one(4, null),
  }
}

const ofAlmaty = anOfficer()
const ofMedeu = anOfficer({ district: 'KZ-75-medeu' })
const ofAlmaly = anOfficer({ district: 'KZ-75-almaly' })

/** Whom each officer may find by exact knowledge, and whom in a list. */
const rights = [
  ['the region', ofAlmaty, ['medeu', 'almaty', 'nowhere'], ['medeu', 'almaty']],
  ['the district', ofMedeu, ['medeu', 'nowhere'], ['medeu']],
  ['another district', ofAlmaly, ['nowhere'], []],
  ['another region', anOfficer({ region: 'KZ-79' }), ['nowhere'], []],
  ['no region', anOfficer({ region: null }), [], []],
] as const

const places = ['medeu', 'almaty', 'astana', 'nowhere'] as const

function search(services: Services, officer: Visitor, iin: Iin) {
  return services.database.transaction((tx) =>
    searchRecord(tx, services, {
      officer,
      sought: { kind: 'iin', iin },
      purpose: 'court-preparation',
      caseNumber: null,
      now,
      requestId: 'r1',
    }),
  )
}

function open(services: Services, officer: Visitor, personId: string) {
  const look = {
    officer,
    personId,
    foundBy: 'queue',
    purpose: 'court-preparation',
    caseNumber: null,
  } as const
  return services.database.transaction((tx) =>
    openRecord(tx, services, { ...look, now, requestId: 'r1' }),
  )
}

function namesFor(services: Services, officer: Visitor, name = 'Тұрғын') {
  return services.database.transaction((tx) =>
    searchNames(
      tx,
      { ...services, requestId: 'r1', now },
      { officer, name, purpose: 'court-preparation', caseNumber: null },
    ),
  )
}

test.each(rights)(
  'an officer of %s finds exactly these people',
  async (_of, officer, exact, listed) => {
    const { services, ...people } = await givenEverywhere()
    const { read } = services.database
    const scope = scopeOf(officer)
    for (const place of places) {
      const { id: personId, iin } = people[place]
      const within = scope && (await findPersonWithin(read, { personId, scope }))
      expect(Boolean(within), `${place}, listed`).toBe(listed.some((each) => each === place))
      const reached = scope && (await findPersonInReach(read, { by: { personId }, scope }))
      const isReached = exact.some((each) => each === place)
      expect(Boolean(reached), `${place}, by id`).toBe(isReached)
      const found = await search(services, officer, iin)
      expect(found.kind === 'opened', `${place}, by IIN`).toBe(isReached)
      const opened = await open(services, officer, personId)
      expect(opened.kind === 'opened', `${place}, from a list`).toBe(Boolean(within))
      expect(await listLooks(read, personId)).toHaveLength(
        Number(isReached) + Number(Boolean(within)),
      )
    }
  },
)

test.each(rights)(
  'an officer of %s sees these people in the queue and by name',
  async (_of, officer, _exact, listed) => {
    const { services, ...people } = await givenEverywhere()
    const expected = listed.map((place) => people[place].id).sort()
    const names = await namesFor(services, officer)
    const scope = scopeOf(officer)
    if (!scope) return expect(names).toEqual({ kind: 'refused', why: 'no-region' })
    if (names.kind === 'refused') throw new Error(names.why)
    expect(names.people.map(({ id }) => id).sort()).toEqual(expected)
    const desk = await readDesk(services.database.read, {
      ...{ officer, scope, now },
      isQueueShown: true,
    })
    expect(desk.awaiting.map(({ id }) => id).sort()).toEqual(expected)
    expect(desk.awaitingCount).toBe(expected.length)
    expect(await listWaitingDecisions(services.database.read, officer, now)).toEqual({
      waiting: [],
      lapsed: [],
    })
  },
)

test('somebody of another region reads as absent by IIN, and that they were looked for is written down', async () => {
  const { services, astana } = await givenEverywhere()
  expect(await search(services, ofAlmaty, astana.iin)).toEqual({
    kind: 'refused',
    why: 'nobody-with-iin',
  })
  const audit = await services.database.read.select().from(auditEntries)
  expect(audit.filter(({ action }) => action === 'record.sought-elsewhere')).toMatchObject([
    { actorId: ofAlmaty.id, subjectId: astana.id, detail: { region: 'KZ-75', foundBy: 'iin' } },
  ])
  expect(JSON.stringify(audit)).not.toContain(astana.iin)
})

test('the code of their certificate leads to what anybody may verify, and to no look', async () => {
  const { services, astana } = await givenEverywhere()
  const { code } = await givenCertificate(services, { personId: astana.id })
  const said = { purpose: 'court-preparation', caseNumber: null }
  const look = { officer: ofAlmaty, ...said, now, requestId: 'r1' }
  const sought = { kind: 'certificate', code } as const
  const outcome = await services.database.transaction((tx) =>
    searchRecord(tx, services, { ...look, sought }),
  )
  expect(outcome).toEqual({ kind: 'elsewhere', code })
  expect(await listLooks(services.database.read, astana.id)).toEqual([])
})

test('a look is over when the person has passed to another desk, and nobody else reads by it', async () => {
  const { services, almaty } = await givenEverywhere()
  const outcome = await open(services, ofAlmaty, almaty.id)
  if (outcome.kind !== 'opened') throw new Error('nothing was opened')
  const { lookId } = outcome
  const { read } = services.database
  expect(await readOpenRecord(read, { lookId, officer: ofAlmaty, now })).not.toBeNull()
  expect(await readOpenRecord(read, { lookId, officer: anOfficer(), now })).toBeNull()
  const move = { personId: almaty.id, region: 'KZ-71', district: null, now }
  await services.database.transaction((tx) => moveResidence(tx, move))
  expect(await readOpenRecord(read, { lookId, officer: ofAlmaty, now })).toBeNull()
})

test('a name is listed with what tells two people apart, and with nothing of an IIN', async () => {
  const { services, medeu } = await givenEverywhere()
  const found = await namesFor(services, ofMedeu)
  expect(found).toEqual({
    kind: 'found',
    more: false,
    people: [
      {
        id: medeu.id,
        name: medeu.name.replace(/ .*/, ' ' + medeu.name.split(' ')[1]?.[0] + '*****'),
        region: 'KZ-75',
        district: 'KZ-75-medeu',
        completedAt: new Date('2026-11-20T09:00:00Z'),
      },
    ],
  })
})

test('whoever has completed nothing is not listed by name, and is found by IIN', async () => {
  const services = await freshServices()
  const [learning] = await givenResidents(services, { count: 1, from: 9 })
  expect(await namesFor(services, ofAlmaty)).toMatchObject({ people: [] })
  expect(await search(services, ofAlmaty, (learning as Resident).iin)).toMatchObject({
    kind: 'opened',
  })
})

test('looking at names and opening from lists are counted; past the limit nothing is told', async () => {
  const { services, almaty } = await givenEverywhere()
  for (let turn = 0; turn < limitsOf('names')[0].turns; turn++)
    await namesFor(services, ofAlmaty, 'ешкім')
  expect(await namesFor(services, ofAlmaty)).toMatchObject({ why: 'throttled' })
  for (let turn = 0; turn < limitsOf('records')[0].turns; turn++)
    await open(services, ofAlmaty, 'nobody')
  expect(await open(services, ofAlmaty, almaty.id)).toMatchObject({ why: 'throttled' })
  expect(await listLooks(services.database.read, almaty.id)).toEqual([])
})
