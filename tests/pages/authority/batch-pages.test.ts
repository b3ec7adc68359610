import { batchChecks } from '../../../db/schema/authority'
import { aWorkbook } from '../../support/a-workbook'
import { createPublicKey, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import * as batch from '../../../app/authority/pages/batch'
import * as csv from '../../../app/authority/pages/batch-csv'
import * as json from '../../../app/authority/pages/batch-json'
import * as result from '../../../app/authority/pages/batch-result'
import * as statistics from '../../../app/authority/pages/statistics'
import * as statisticsCsv from '../../../app/authority/pages/statistics-csv'
import type { Services } from '../../../app/context'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { givenResidents } from '../../support/given-residents'
import { givenTable } from '../../support/given-requirement-table'

const purpose = { purpose: 'court-preparation', words: '' }

async function givenDesk() {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database)
  const officer = await givenPerson(services, { role: 'authority' })
  const residents = await givenResidents(services, { count: 3, metBy })
  return { services, metBy, officer, residents }
}

function send(
  services: Services,
  { cookie }: GivenPerson,
  form: Record<string, string> | FormData,
) {
  return postForm(services, batch.action, form, { path: '/authority/batch', cookie })
}

function askFor({ cookie }: GivenPerson, path: string, batchId: string) {
  return { path: `/authority/batch/${batchId}${path}`, params: { batchId }, cookie }
}

/** The bytes of a file that a page answers with. */
async function download(
  services: Services,
  loader: typeof csv.loader,
  { path, params, cookie }: { path: string; params: Record<string, string>; cookie: string },
): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie } })
  return loader({ request, params, context: requestContext(services) })
}

test('a list that is pasted is checked for one purpose, and its result is a page', async () => {
  const { services, officer, residents } = await givenDesk()
  const list = ['ИИН', ...residents.map(({ iin }) => iin), '700911204363'].join('\r\n')
  const sent = await send(services, officer, { list, ...purpose })
  expect(sent).toMatchObject({ status: 303 })
  const batchId = sent.location?.split('/').at(-1) ?? ''
  const shown = await getPage(services, result.loader, askFor(officer, '', batchId))
  expect(shown).toMatchObject({
    data: {
      state: 'finished',
      batch: { total: 4, checked: 4, found: 3, unreadable: 1 },
      lines: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }],
    },
  })
  for (const { iin } of residents) expect(JSON.stringify(shown)).not.toContain(iin)
})

test('a file counts more than what was typed, also one that a spreadsheet wrote as UTF-16', async () => {
  const { services, officer, residents } = await givenDesk()
  const form = new FormData()
  form.set('list', '700911204362')
  for (const [name, value] of Object.entries(purpose)) form.set(name, value)
  const text = `\uFEFFИИН;ФИО\r\n${residents[0]?.iin};Ким`
  form.set('file', new Blob([Buffer.from(text, 'utf16le')]), 'list.csv')
  const sent = await send(services, officer, form)
  const batchId = sent.location?.split('/').at(-1) ?? ''
  const shown = await getPage(services, result.loader, askFor(officer, '', batchId))
  expect(shown).toMatchObject({ data: { batch: { total: 1, found: 1 } } })
})

async function sendFile(
  services: Services,
  officer: GivenPerson,
  bytes: Uint8Array<ArrayBuffer>,
  more: Record<string, string> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...purpose, ...more })) form.set(name, value)
  form.set('file', new Blob([bytes]), 'list')
  return send(services, officer, form)
}

test('a workbook is read like a list, and what is none spends no list', async () => {
  const { services, officer, residents } = await givenDesk()
  const numbers = residents.map(({ iin }) => iin)
  const sent = await sendFile(
    services,
    officer,
    new Uint8Array(aWorkbook([['ИИН', 'ФИО'], ...numbers.map((iin) => [iin, 'Ким']), numbers])),
    { column: '0' },
  )
  const batchId = sent.location?.split('/').at(-1) ?? ''
  const shown = await getPage(services, result.loader, askFor(officer, '', batchId))
  expect(shown).toMatchObject({
    data: {
      batch: { total: 4, found: 4 },
      lines: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5, result: { repeats: 2 } }],
    },
  })
  for (const [bytes, why] of [
    [Buffer.from('%PDF-1.7'), 'pdf'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'document'],
    [Buffer.from([0, 1, 2]), 'no-text'],
  ] as const) {
    expect(await sendFile(services, officer, new Uint8Array(bytes))).toMatchObject({
      status: 422,
      data: { errors: { file: why } },
    })
  }
  const rows = new Uint8Array(aWorkbook([numbers]))
  expect(await sendFile(services, officer, rows)).toMatchObject({
    status: 422,
    data: { errors: { column: 'several-columns' }, columns: [0, 1, 2] },
  })
  expect(await services.database.read.select().from(batchChecks)).toHaveLength(1)
})

test('what is missing is told at once, and what was typed stays', async () => {
  const { services, officer } = await givenDesk()
  expect(await send(services, officer, { list: ' \n ', purpose: '' })).toMatchObject({
    status: 422,
    data: { errors: { list: 'no-lines', purpose: 'purposeMissing' }, typed: { list: ' \n ' } },
  })
  expect(await send(services, officer, { list: '1', ...purpose, extra: 'x' })).toMatchObject({
    status: 422,
    data: { errors: { '': 'unknownField' } },
  })
})

test.each([
  ['without parts', 'multipart/form-data; boundary=b', 'no parts at all'],
  ['without a boundary', 'multipart/form-data; charset=utf-8', '--b\r\n'],
  [
    'that breaks off',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="list"\r\n\r\n7009',
  ],
])('a list in a body %s is refused, and nothing begins', async (_how, type, body) => {
  const { services, officer } = await givenDesk()
  const headers = { cookie: officer.cookie, 'content-type': type }
  const request = new Request('http://127.0.0.1:3000/authority/batch', {
    method: 'POST',
    headers,
    body,
  })
  const sent = batch.action({ request, params: {}, context: requestContext(services) })
  await expect(sent).rejects.toMatchObject({ status: 400 })
  const shown = await getPage(services, batch.loader, {
    path: '/authority/batch',
    cookie: officer.cookie,
  })
  expect(shown).toMatchObject({ data: { batches: [] } })
})

test("another officer's batch reads as absent, and so do its files", async () => {
  const { services, officer, residents } = await givenDesk()
  const colleague = await givenPerson(services, { role: 'authority' })
  const sent = await send(services, officer, { list: residents[0]?.iin ?? '', ...purpose })
  const batchId = sent.location?.split('/').at(-1) ?? ''
  for (const { loader } of [result, csv, json]) {
    expect((await getPage(services, loader, askFor(officer, '', batchId))).status).toBe(200)
    expect((await getPage(services, loader, askFor(colleague, '', batchId))).status).toBe(404)
  }
})

test('the result is a table for a spreadsheet, in the language of the page', async () => {
  const { services, officer, residents } = await givenDesk()
  const [resident] = residents
  const list = `${resident?.iin}\n=cmd|calc`
  const sent = await send(services, officer, { list, ...purpose })
  const batchId = sent.location?.split('/').at(-1) ?? ''
  const answer = await download(services, csv.loader, askFor(officer, '/csv', batchId))
  const text = await answer.text()
  expect(text.startsWith('\uFEFFLine;IIN or number;How the IIN is known;Result;')).toBe(true)
  expect(text).toContain(
    `1;•••• •••• ${resident?.iin.slice(-4)};stated by the person;Found;000000000000000000;2026-11-20`,
  )
  expect(text).toContain('whole training proved')
  expect(text).not.toContain('cmd')
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="list-\w+\.csv"$/,
  )
  const comma = await download(
    services,
    csv.loader,
    askFor(officer, '/csv?separator=comma', batchId),
  )
  expect((await comma.text()).startsWith('\uFEFFLine,IIN')).toBe(true)
})

test('the signed result verifies with nothing but the published key, as the format says', async () => {
  const { services, officer, residents } = await givenDesk()
  const list = residents.map(({ iin }) => iin).join('\n')
  const sent = await send(services, officer, { list, ...purpose })
  const batchId = sent.location?.split('/').at(-1) ?? ''
  const answer = await download(services, json.loader, askFor(officer, '/json', batchId))
  const { statement, proof } = JSON.parse(await answer.text())
  const jwk = services.keys.publicKeys.find(({ kid }) => kid === proof.keyId)
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: jwk?.x ?? '' },
    format: 'jwk',
  })
  const holds = (said: object) =>
    verify(
      null,
      Buffer.from(canonicalize(said) ?? ''),
      key,
      Buffer.from(proof.signature, 'base64url'),
    )
  expect(statement).toMatchObject({ kind: 'batch-check', id: batchId, regions: ['KZ-75'] })
  expect(holds(statement)).toBe(true)
  const forged = structuredClone(statement)
  forged.lines[0].result.training.adoption = 'missing'
  expect(holds(forged)).toBe(false)
})

test('a long list goes on behind its page, which tells how far it has come', async () => {
  const { services, officer } = await givenDesk()
  const many = await givenResidents(services, { count: 1_200, from: 100 })
  const list = many.map(({ iin }) => iin).join('\n')
  const sent = await send(services, officer, { list, ...purpose })
  const batchId = sent.location?.split('/').at(-1) ?? ''
  const look = () => getPage(services, result.loader, askFor(officer, '', batchId))
  expect(await look()).toMatchObject({ data: { batch: { total: 1_200 } } })
  await expect.poll(look, { timeout: 20_000 }).toMatchObject({
    data: { state: 'finished', batch: { checked: 1_200, found: 1_200 }, next: 100 },
  })
  const further = await getPage(services, result.loader, askFor(officer, '?after=1100', batchId))
  expect(further).toMatchObject({ data: { isFurther: true, next: null } })
})

test('the figures are a page and a table, and the table keeps back what the page does', async () => {
  const { services, officer, metBy } = await givenDesk()
  await givenResidents(services, { count: 9, from: 50, metBy, district: 'KZ-75-medeu' })
  const asked = { path: '/authority/statistics', params: {}, cookie: officer.cookie }
  expect(await getPage(services, statistics.loader, asked)).toMatchObject({
    data: { statistics: { completed: 12 } },
  })
  const answer = await download(services, statisticsCsv.loader, asked)
  const text = await answer.text()
  expect(text).toContain('Whole training proved;Total;12')
  expect(text).toContain('Medeu District;not shown')
  expect(text).toContain('No district given;not shown')
})
