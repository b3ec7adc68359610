import { expect, test } from 'vitest'
import { lineFaults, mostLines } from '../../../app/authority/domain/batch-lines'
import type { Services } from '../../../app/context'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import * as batchPage from '../../../app/exchange/pages/batch-check'
import * as startPage from '../../../app/exchange/pages/batch-checks'
import * as linesPage from '../../../app/exchange/pages/batch-lines'
import * as statementPage from '../../../app/exchange/pages/batch-statement'
import { askApi, givenClient, type AskApi } from '../../support/api-client'
import { apiDocument } from '../../support/api-document'
import { freshServices } from '../../support/fresh-services'
import { givenResidents, iinNumber } from '../../support/given-residents'

const purpose = 'Monthly reconciliation'

async function start(
  services: Services,
  token: string,
  items: string[],
  different: Partial<AskApi> = {},
) {
  const response = await askApi(services, startPage, {
    method: 'POST',
    path: '/api/v1/batch-checks',
    token,
    body: { purpose, items },
    headers: { 'Idempotency-Key': `batch-${items.length}-${items[0] ?? ''}` },
    ...different,
  })
  return { response, body: (await response.json()) as Record<string, unknown> }
}

type Line = { line: number; shown: string; result: { outcome: string } }

async function readLines(services: Services, token: string, batchId: string): Promise<Line[]> {
  const lines: Line[] = []
  let query = '?limit=100'
  for (;;) {
    const answer = await askApi(services, linesPage, {
      path: '/api/v1/batch-checks/{batchId}/lines',
      params: { batchId },
      token,
      query,
    })
    const page = (await answer.json()) as { lines: Line[]; next: string | null }
    lines.push(...page.lines)
    if (page.next === null) return lines
    query = `?limit=100&after=${page.next}`
  }
}

test('many are checked at once, and only those of the client’s regions are found', async () => {
  const services = await freshServices()
  const here = await givenResidents(services, { count: 120 })
  const elsewhere = await givenResidents(services, { count: 10, from: 1000, region: 'KZ-71' })
  const { token } = await givenClient(services)
  const items = [...here, ...elsewhere].map(({ iin }) => String(iin))
  const { response, body } = await start(services, token, [...items, 'nonsense'])
  expect(response.status).toBe(202)
  const batchId = String(body.batchId)
  expect(response.headers.get('Location')).toBe(`/api/v1/batch-checks/${batchId}`)
  const params = { batchId }
  const path = '/api/v1/batch-checks/{batchId}'
  const standing = await askApi(services, batchPage, { path, params, token })
  expect(await standing.json()).toMatchObject({
    finished: true,
    total: 131,
    checked: 131,
    found: 120,
    unreadable: 1,
  })
  const lines = await readLines(services, token, batchId)
  expect(lines.map(({ line }) => line)).toEqual(items.concat('').map((_item, index) => index + 1))
  const outcomes = lines.map(({ result }) => result.outcome)
  expect(outcomes.slice(0, 120)).toEqual(Array(120).fill('found'))
  expect(outcomes.slice(120)).toEqual([...Array(10).fill('absent'), 'unreadable'])
  expect(JSON.stringify(lines)).not.toContain(items[0])

  const signed = await askApi(services, statementPage, {
    path: '/api/v1/batch-checks/{batchId}/statement',
    params,
    token,
  })
  expect(await signed.json()).toMatchObject({
    statement: { kind: 'batch-check', id: batchId },
    proof: { type: 'Ed25519', keyId: services.keys.activeId },
  })
  const [first] = here
  expect(await listLooks(services.database.read, first?.id ?? '')).toMatchObject([
    { by: { kind: 'system', name: 'eGov' }, foundBy: 'api', purpose },
  ])
})

test('another client’s batch reads as absent, whatever is asked of it', async () => {
  const services = await freshServices()
  const [{ iin } = { iin: '' }] = await givenResidents(services, { count: 1 })
  const one = await givenClient(services)
  const other = await givenClient(services)
  const { body } = await start(services, one.token, [iin])
  const params = { batchId: String(body.batchId) }
  const path = '/api/v1/batch-checks/{batchId}' as const
  const asked = [
    askApi(services, batchPage, { path, params, token: other.token }),
    askApi(services, linesPage, { path: `${path}/lines`, params, token: other.token }),
    askApi(services, statementPage, { path: `${path}/statement`, params, token: other.token }),
  ]
  for (const answer of await Promise.all(asked)) expect(answer.status).toBe(404)
})

test('a list that is sent again is checked once', async () => {
  const services = await freshServices()
  const [{ id, iin } = { id: '', iin: '' }] = await givenResidents(services, { count: 1 })
  const { token } = await givenClient(services)
  const first = await start(services, token, [iin])
  const again = await start(services, token, [iin])
  expect(again.body.batchId).toBe(first.body.batchId)
  expect(again.response.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await listLooks(services.database.read, id)).toHaveLength(1)
  const headers = { 'Idempotency-Key': `batch-1-${iin}` }
  const other = await start(services, token, ['nonsense'], { headers })
  expect(other.body).toMatchObject({ status: 422, reason: 'key-reused' })
})

test('of the same list sent at once one is checked, and the others are told so or to wait', async () => {
  const services = await freshServices()
  const [{ id, iin } = { id: '', iin: '' }] = await givenResidents(services, { count: 1 })
  const { token } = await givenClient(services)
  const answers = await Promise.all(Array.from({ length: 4 }, () => start(services, token, [iin])))
  const statuses = answers.map(({ response }) => response.status)
  expect(statuses.every((status) => status === 202 || status === 409)).toBe(true)
  expect(statuses).toContain(202)
  expect(await listLooks(services.database.read, id)).toHaveLength(1)
})

test('lists that look like a search for people are no longer taken', async () => {
  const services = await freshServices()
  await givenResidents(services, { count: 60, region: 'KZ-71' })
  const { token } = await givenClient(services)
  const guess = (from: number) => Array.from({ length: 30 }, (_none, at) => iinNumber(from + at))
  expect((await start(services, token, guess(0))).response.status).toBe(202)
  expect((await start(services, token, guess(30))).response.status).toBe(202)
  const refused = await start(services, token, guess(10))
  expect(refused.body).toMatchObject({ status: 403, reason: 'batch-alarmed' })
})

test('the description knows as much of lists as the desk does', () => {
  const { NewBatch, BatchLine } = apiDocument.components.schemas
  expect(JSON.stringify(NewBatch)).toContain(`"maxItems":${mostLines}`)
  expect(JSON.stringify(BatchLine)).toContain(JSON.stringify(lineFaults))
})
