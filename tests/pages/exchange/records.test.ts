import { expect, test } from 'vitest'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import type { Services } from '../../../app/context'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { findClientRow } from '../../../app/exchange/data/clients'
import { forgetAnswers } from '../../../app/exchange/forget-answers.server'
import { limitsOf } from '../../../app/accounts/domain/people-lists'
import * as readPage from '../../../app/exchange/pages/read-record'
import * as searchPage from '../../../app/exchange/pages/search-record'
import { signAccessToken } from '../../../app/exchange/tokens/access-token.server'
import { recordLooks } from '../../../db/schema/eligibility'
import { auditEntries } from '../../../db/schema/platform'
import { idempotentAnswers } from '../../../db/schema/exchange'
import { aClaim } from '../../support/a-training'
import { askApi, askedAt, givenClient, type AskApi } from '../../support/api-client'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'
import { useUpTurns } from '../../support/use-up-turns'

const iin = '700911204362'
const purpose = 'Opinion on application 118'

/** Somebody of Almaty with a certificate that met a requirement. */
async function givenGraduate(services: Services, region: string | null = 'KZ-75') {
  const { database } = services
  const person = await givenPerson(services, { iin })
  await givenTable(database)
  const { id, code, expiresAt } = await givenCertificate(services, { personId: person.id })
  await database.transaction(async (tx) => {
    const home = { personId: person.id, region, district: null, now: askedAt }
    if (region) await moveResidence(tx, home)
    await recordEvidence(tx, {
      claim: aClaim(),
      personId: person.id,
      programme: 'adoptive-parent',
      certificateId: id,
      certificateCode: code,
      expiresAt,
      now: askedAt,
    })
  })
  return { ...person, code }
}

let keys = 0

async function search(
  services: Services,
  token: string,
  body: unknown,
  different: Partial<AskApi> = {},
) {
  const response = await askApi(services, searchPage, {
    method: 'POST',
    path: '/api/v1/records/search',
    token,
    body,
    ...different,
    headers: { 'Idempotency-Key': `key-of-test-${keys++}`, ...different.headers },
  })
  return { response, body: (await response.json()) as Record<string, unknown> }
}

function read(services: Services, token: string, lookId: string, different: Partial<AskApi> = {}) {
  const path = '/api/v1/records/{lookId}'
  return askApi(services, readPage, { path, params: { lookId }, token, ...different })
}

test('a program gives the number of a case with either, and the person learns only that there is one', async () => {
  const services = await freshServices()
  const { id, code } = await givenGraduate(services)
  const { token } = await givenClient(services)
  for (const sought of [{ iin }, { code }]) {
    const said = { ...sought, purpose, caseNumber: '12/2026' }
    expect((await search(services, token, said)).response.status).toBe(201)
  }
  const seen = await listLooks(services.database.read, id)
  expect(seen).toMatchObject([{ hasCaseNumber: true }, { hasCaseNumber: true }])
  expect(JSON.stringify(seen)).not.toContain('12/2026')
  const kept = await services.database.read.select().from(recordLooks)
  expect(kept.map(({ caseNumber }) => caseNumber)).toEqual(['12/2026', '12/2026'])
  for (const caseNumber of [
    '',
    '   ',
    'opinion',
    iin,
    `№ ${iin}`,
    '12'.repeat(31),
    '1111',
    '7',
    12,
    null,
  ]) {
    const { response } = await search(services, token, { iin, purpose, caseNumber })
    expect(response.status, String(caseNumber)).toBe(400)
  }
  const both = await search(services, token, { iin, code, purpose })
  const neither = await search(services, token, { purpose, caseNumber: '12/2026' })
  expect([both.response.status, neither.response.status]).toEqual([400, 400])
})

test('a record is found by IIN or by code, explains itself, and the look is there for the person to see', async () => {
  const services = await freshServices()
  const { id, name, code } = await givenGraduate(services)
  const client = await givenClient(services)
  for (const sought of [{ iin }, { code: code.toLowerCase() }]) {
    const { response, body } = await search(services, client.token, { ...sought, purpose })
    expect(response.status).toBe(201)
    expect(response.headers.get('Location')).toBe(`/api/v1/records/${String(body.lookId)}`)
    expect(body).toMatchObject({
      person: { name, iinLastFour: '4362', iinGround: 'asserted' },
      region: 'KZ-75',
      forms: [
        {
          placementForm: 'adoption',
          requirements: [{ state: 'met', restsOn: 'certificate', certificateCode: code }],
        },
      ],
    })
    expect(JSON.stringify(body)).not.toContain(iin)
    expect(JSON.stringify(body)).not.toContain(id)
  }
  const looks = await listLooks(services.database.read, id)
  expect(looks).toMatchObject([
    { by: { kind: 'system', name: 'eGov' }, foundBy: 'api', purpose },
    { by: { kind: 'system', name: 'eGov' }, foundBy: 'api' },
  ])
  const audited = await services.database.read.select().from(auditEntries)
  expect(audited.filter(({ action }) => action === 'record.looked-at')).toHaveLength(2)
  expect(JSON.stringify(audited)).not.toContain(iin)
})

test('one person has one subject for a client, and another for every other one', async () => {
  const services = await freshServices()
  await givenGraduate(services)
  const one = await givenClient(services)
  const other = await givenClient(services)
  const subjectFor = async (token: string) =>
    (await search(services, token, { iin, purpose })).body.subject
  const subject = await subjectFor(one.token)
  expect(await subjectFor(one.token)).toBe(subject)
  expect(await subjectFor(other.token)).not.toBe(subject)
})

test('somebody of another region reads as absent, like nobody, and that they were sought is written down', async () => {
  const services = await freshServices()
  const { id, code } = await givenGraduate(services, 'KZ-71')
  const { token } = await givenClient(services)
  const answers = [
    await search(services, token, { iin, purpose }),
    await search(services, token, { code, purpose }),
    await search(services, token, { iin: '061211600012', purpose }),
    await search(services, token, { code: '000000000000000000', purpose }),
  ]
  expect(answers.map(({ response }) => response.status)).toEqual(Array(4).fill(404))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await listLooks(services.database.read, id)).toEqual([])
  const audited = await services.database.read.select().from(auditEntries)
  const sought = audited.filter(({ action }) => action === 'record.sought-elsewhere')
  expect(sought.map(({ subjectId }) => subjectId)).toEqual([id, id])

  const { token: everywhere } = await givenClient(services, { regions: ['*'] })
  expect((await search(services, everywhere, { iin, purpose })).response.status).toBe(201)
})

test('who belongs to no region yet is found by whoever knows them exactly', async () => {
  const services = await freshServices()
  await givenGraduate(services, null)
  const { token } = await givenClient(services)
  const { response, body } = await search(services, token, { iin, purpose })
  expect(response.status).toBe(201)
  expect(body.region).toBeNull()
})

test('a number that is no IIN is told, without the number', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const { response, body } = await search(services, token, { iin: '700911204363', purpose })
  expect(response.status).toBe(422)
  expect(body).toMatchObject({ reason: 'iin-wrong' })
  expect(JSON.stringify(body)).not.toContain('7009')
})

test('a record can be read again for half an hour, by the client that looked and within its regions', async () => {
  const services = await freshServices()
  const { id } = await givenGraduate(services)
  const client = await givenClient(services)
  const other = await givenClient(services)
  const { body } = await search(services, client.token, { iin, purpose })
  const lookId = String(body.lookId)
  const first = await read(services, client.token, lookId)
  expect(first.status).toBe(200)
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
  const now = new Date(askedAt.getTime() + 300_000)
  expect((await read(services, client.token, lookId, { headers, now })).status).toBe(304)
  expect((await read(services, other.token, lookId)).status).toBe(404)

  const late = new Date(askedAt.getTime() + 1_801_000)
  const { token } = await givenClient(services, { now: late })
  expect((await read(services, token, lookId, { now: late })).status).toBe(404)

  await services.database.transaction((tx) =>
    moveResidence(tx, { personId: id, region: 'KZ-71', district: null, now: askedAt }),
  )
  expect((await read(services, client.token, lookId)).status).toBe(404)
  expect((await read(services, client.token, 'not-a-uuid')).status).toBe(400)
})

test('a request that is sent again happens once and is answered alike, also when both come at once', async () => {
  const services = await freshServices()
  const { id } = await givenGraduate(services)
  const client = await givenClient(services)
  const headers = { 'Idempotency-Key': 'the-same-key' }
  const ask = (token = client.token, body: object = { iin, purpose }) =>
    search(services, token, body, { headers })
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask()))
  answers.push(await ask())
  expect(answers.map(({ response }) => response.status)).toEqual(Array(6).fill(201))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  const replayed = answers.map(({ response }) => response.headers.get('Idempotency-Replayed'))
  expect(replayed.filter((each) => each === 'true')).toHaveLength(5)
  expect(await listLooks(services.database.read, id)).toHaveLength(1)

  const reused = await ask(client.token, { iin, purpose: `${purpose} again` })
  expect(reused.response.status).toBe(422)
  expect(reused.body).toMatchObject({ reason: 'key-reused' })
  // Another client's keys are its own.
  const other = await givenClient(services)
  expect((await ask(other.token)).response.headers.get('Idempotency-Replayed')).toBeNull()
})

test('a record is answered again under the same key as long as its purpose opens it; after that it is another look', async () => {
  const services = await freshServices()
  const { id } = await givenGraduate(services)
  const { id: clientId } = await givenClient(services)
  const client = await findClientRow(services.database.read, clientId)
  if (!client) throw new Error('the client is not there')
  const headers = { 'Idempotency-Key': 'the-same-key' }
  const ask = async (minutes: number) => {
    const now = new Date(askedAt.getTime() + minutes * 60_000)
    const token = await signAccessToken(services, { client, scopes: client.scopes, now })
    const { response } = await search(services, token, { iin, purpose }, { headers, now })
    return [response.status, response.headers.get('Idempotency-Replayed')]
  }
  const looks = async () => (await listLooks(services.database.read, id)).length
  expect(await ask(0)).toEqual([201, null])
  expect(await ask(29)).toEqual([201, 'true'])
  expect(await looks()).toBe(1)
  expect(await ask(31)).toEqual([201, null])
  expect(await looks()).toBe(2)
  expect(await ask(60)).toEqual([201, 'true'])
})

test('kept answers are sealed, and forgotten after a day', async () => {
  const services = await freshServices()
  const { name } = await givenGraduate(services)
  const { token } = await givenClient(services)
  await search(services, token, { iin, purpose })
  const { database } = services
  const kept = await database.read.select().from(idempotentAnswers)
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(name)
  const forget = (hours: number) =>
    database.transaction((tx) =>
      forgetAnswers(tx, new Date(askedAt.getTime() + hours * 3_600_000 + 1)),
    )
  await forget(23)
  expect(await database.read.select().from(idempotentAnswers)).toHaveLength(1)
  await forget(24)
  expect(await database.read.select().from(idempotentAnswers)).toEqual([])
})

test('a refusal is not kept: the same key may be right the next time', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const headers = { 'Idempotency-Key': 'key-of-refusal' }
  const ask = () => search(services, token, { iin, purpose }, { headers })
  expect((await ask()).response.status).toBe(404)
  await givenGraduate(services)
  expect((await ask()).response.status).toBe(201)
})

test('trying one IIN after another comes to an end', async () => {
  const services = await freshServices()
  const { id, token } = await givenClient(services)
  const [limit] = limitsOf('systems')
  await useUpTurns(services.database, {
    limit,
    subject: id,
    turns: limit.turns - 1,
    now: askedAt,
  })
  expect((await search(services, token, { iin, purpose })).response.status).toBe(404)
  const { response } = await search(services, token, { iin, purpose })
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('a body that is no plain JSON is refused before anything is looked at', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const deep = `{"iin":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  const bodies = [
    '{"iin":"700911204362","iin":"061211600012","purpose":"Opinion on application"}',
    '{"__proto__":{"iin":"700911204362"},"purpose":"Opinion on application"}',
    '{"iin":"700911204362","purpose":"Opinion \\u0000 on application"}',
    '{"iin":"700911204362"',
    '[]',
    '"text"',
    deep,
  ]
  for (const body of bodies) {
    const { response, body: problem } = await search(services, token, body)
    expect(response.status, body.slice(0, 60)).toBe(400)
    expect(problem).toMatchObject({ reason: 'unreadable-body' })
  }
  const headers = { 'Content-Type': 'text/plain' }
  expect((await search(services, token, '{}', { headers })).response.status).toBe(415)
})
