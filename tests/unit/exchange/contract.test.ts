import { expect, test } from 'vitest'
import { compileContracts, type SentRequest } from '../../../app/exchange/api/contract'
import { contracts } from '../../../app/exchange/description/contracts'

function send(operation: string, sent: Partial<SentRequest>) {
  const contract = contracts.get(operation)
  if (!contract) throw new Error(`${operation} is not described`)
  const nothing = { path: {}, query: new URLSearchParams(), headers: new Headers() }
  return contract.read({ ...nothing, bodyType: null, body: undefined, ...sent })
}

const key = new Headers({ 'Idempotency-Key': '0192f8b0-6d1e', 'X-Other': 'anything' })
const purpose = 'Opinion on application 118'

function search(body: unknown, headers = key) {
  return send('post /api/v1/records/search', { headers, bodyType: 'application/json', body })
}

test('a request that is as described is read, numbers as numbers', () => {
  const query = new URLSearchParams('limit=50&after=ZmVlZDox')
  expect(send('get /api/v1/events', { query })).toMatchObject({
    kind: 'read',
    request: { query: { limit: 50, after: 'ZmVlZDox' } },
  })
  expect(search({ iin: '700911204362', purpose })).toMatchObject({ kind: 'read' })
})

const wrongQueries = [
  'limit=0',
  'limit=501',
  'limit=1.5',
  'limit=1e2',
  'limit=-1',
  'limit=',
  'limit=10&limit=20',
  'after=a%20b',
  'before=1',
  '__proto__=1',
]

for (const query of wrongQueries) {
  test(`a query of ${query} is refused at its place`, () => {
    const outcome = send('get /api/v1/events', { query: new URLSearchParams(query) })
    expect(outcome).toMatchObject({ kind: 'breached', breaches: [{ in: 'query' }] })
  })
}

const wrongBodies: [string, unknown][] = [
  ['nobody', { purpose }],
  ['two ways to find somebody', { iin: '700911204362', code: 'X', purpose }],
  ['no purpose', { iin: '700911204362' }],
  ['a purpose that explains nothing', { iin: '700911204362', purpose: 'because' }],
  ['a number for an IIN', { iin: 700911204362, purpose }],
  ['an empty IIN', { iin: '', purpose }],
  ['a field that nobody knows', { iin: '700911204362', purpose, admin: true }],
  ['a list', []],
  ['a text', 'iin'],
  ['null', null],
]

for (const [says, body] of wrongBodies) {
  test(`a body with ${says} is refused`, () => {
    const read = search(body)
    const places = read.kind === 'breached' ? read.breaches.map((breach) => breach.in) : []
    expect(new Set(places), JSON.stringify(read)).toEqual(new Set(['body']))
  })
}

test('a request that must not happen twice names its key', () => {
  const body = { iin: '700911204362', purpose }
  for (const wrong of ['', 'short', 'a b c d e f g', 'a'.repeat(129)]) {
    const outcome = search(body, new Headers(wrong ? [['Idempotency-Key', wrong]] : []))
    expect(outcome).toMatchObject({ kind: 'breached', breaches: [{ in: 'header' }] })
  }
})

test('a body of a type that is not described is not looked at', () => {
  const outcome = send('post /api/v1/records/search', {
    headers: key,
    bodyType: 'text/xml',
    body: '<iin/>',
  })
  expect(outcome).toEqual({ kind: 'body-type', accepted: ['application/json'] })
})

test('no breach repeats what was sent, which may be an IIN', () => {
  const iin = '700911204361x'
  const outcomes = [
    search({ iin, purpose, [iin]: iin }),
    search({ code: '', purpose: iin.slice(0, 5) }),
    send('get /api/v1/events', { query: new URLSearchParams({ [iin]: iin }) }),
  ]
  for (const outcome of outcomes) {
    expect(outcome.kind).toBe('breached')
    expect(JSON.stringify(outcome)).not.toContain('7009')
  }
})

test('what the document changes, the check changes with it', () => {
  const document = (maximum: number) => ({
    paths: {
      '/x': {
        get: {
          operationId: 'x',
          parameters: [{ name: 'n', in: 'query', schema: { type: 'integer', maximum } }],
        },
      },
    },
    components: { schemas: {} },
  })
  const read = (maximum: number) =>
    compileContracts(document(maximum))
      .get('get /x')
      ?.read({
        path: {},
        query: new URLSearchParams('n=7'),
        headers: new Headers(),
        bodyType: null,
        body: undefined,
      }).kind
  expect(read(7)).toBe('read')
  expect(read(6)).toBe('breached')
})

test('a document that cannot be compiled stops the start', () => {
  const document = {
    paths: {
      '/x': {
        get: {
          operationId: 'x',
          parameters: [{ name: 'n', in: 'query', schema: { $ref: '#/components/schemas/None' } }],
        },
      },
    },
    components: { schemas: {} },
  }
  expect(() => compileContracts(document)).toThrow(/None/)
})
