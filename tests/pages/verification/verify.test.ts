import { expect, test } from 'vitest'
import { formatCertificateCode } from '../../../app/certification/domain/certificate-code'
import { limits } from '../../../app/verification/limits'
import { action, headers, loader } from '../../../app/verification/pages/verdict'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import type { Services } from '../../../app/context'
import { toInlineJson } from '../../../app/verification/make-offline-verifier.server'
import { openKnown } from '../../../app/verification/presented/known'
import { loader as readKnown } from '../../../app/verification/pages/known'
import { action as verify, loader as readForm } from '../../../app/verification/pages/verify'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPdf } from '../../support/given-pdf'
import { givenRegistered } from '../../support/given-registered'
import { givenCertificate } from '../../support/given-certificate'

const unknown = '000000000000000000'

test('a code that was typed or pasted in any spelling leads to its own address', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  for (const typed of [
    code,
    formatCertificateCode(code).toLowerCase(),
    ` ${code.slice(0, 4)} — ${code.slice(4)} `,
    `https://shanyrak.example/verify/${code}`,
  ]) {
    const path = `/verify?code=${encodeURIComponent(typed)}`
    expect(await getPage(services, readForm, { path })).toMatchObject({
      status: 303,
      location: `/verify/${code}`,
    })
  }
})

test('a slip is explained beside what was typed', async () => {
  const services = await freshServices()
  expect(await getPage(services, readForm, { path: '/verify?code=ABC*' })).toMatchObject({
    status: 422,
    data: { typed: 'ABC*', refusal: { why: 'foreign-character', character: '*' } },
  })
  expect(await getPage(services, readForm, { path: '/verify' })).toMatchObject({
    status: 200,
    data: { refusal: null },
  })
})

test('one certificate has one address', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const shown = formatCertificateCode(code)
  const path = `/verify/${shown}?lang=ru`
  expect(await getPage(services, loader, { path, params: { code: shown } })).toMatchObject({
    status: 301,
    location: `/verify/${code}?lang=ru`,
  })
  expect(await getPage(services, loader, { path, params: { code } })).toMatchObject({
    status: 200,
    data: { kind: 'found', verdict: { verdict: 'valid' } },
  })
})

test('a code that nobody has is not found, and one that cannot be read is mistyped', async () => {
  const services = await freshServices()
  const ask = (code: string) =>
    getPage(services, loader, { path: `/verify/${code}`, params: { code } })
  expect(await ask(unknown)).toMatchObject({ status: 404, data: { kind: 'not-found' } })
  expect(await ask('0'.repeat(17) + 'A')).toMatchObject({
    status: 404,
    data: { kind: 'mistyped', refusal: { why: 'wrong-check-character' } },
  })
  for (let turn = 1; turn < limits.unknownByAddress.burst; turn++) await ask(unknown)
  expect(await ask(unknown)).toMatchObject({ status: 429, data: { minutes: 1 } })
})

test('what is pasted or sent as a file is answered on the page itself', async () => {
  const services = await freshServices()
  const { document, token, statement } = await givenRegistered(services)
  const { origin } = services.config.baseUrl
  const send = (code: string) => postForm(services, verify, { code }, { path: '/verify' })
  const valid = { kind: 'checked', verdict: { verdict: 'valid', code: statement.code } }
  for (const text of [document, token, `${origin}/v#${token}`]) {
    expect(await send(text)).toMatchObject({ status: 200, data: valid })
  }
  expect(await send(statement.code)).toMatchObject({
    status: 303,
    location: `/verify/${statement.code}`,
  })
  expect(await send('ABC*')).toMatchObject({
    status: 422,
    data: { kind: 'mistyped', typed: 'ABC*', refusal: { why: 'foreign-character' } },
  })
  expect(await send('https://other.example/v')).toMatchObject({
    status: 422,
    data: { kind: 'elsewhere', host: 'other.example' },
  })
  expect(await sendFile(services, givenPdf(document))).toMatchObject({ status: 200, data: valid })
  expect(await sendFile(services, Buffer.from(document))).toMatchObject({ data: valid })
  expect(await sendFile(services, Buffer.from('a letter'))).toMatchObject({
    status: 422,
    data: { kind: 'refused', why: 'unknown-file' },
  })
})

function sendFile(services: Services, bytes: Buffer, name = 'file') {
  const form = new FormData()
  form.set(name, new Blob([new Uint8Array(bytes)]), 'certificate')
  return postForm(services, verify, form, { path: '/verify' })
}

test('a form without a file, and one of other fields, is refused', async () => {
  const services = await freshServices()
  const none = new FormData()
  none.set('file', new Blob([]), '')
  const send = (form: FormData) => postForm(services, verify, form, { path: '/verify' })
  expect(await send(none)).toMatchObject({ status: 422, data: { kind: 'no-file' } })
  expect(await sendFile(services, Buffer.from('{}'), 'other')).toMatchObject({
    status: 422,
    data: { kind: 'unknown-field' },
  })
  const two = new FormData()
  two.set('code', 'x')
  two.set('iin', '1')
  expect(await send(two)).toMatchObject({ status: 422, data: { kind: 'unknown-field' } })
})

test('what is known offline names nobody, and ends no script in the file that carries it', async () => {
  const services = await freshServices()
  await refreshStatusLists(services, new Date('2026-11-21T09:00:00Z'))
  const { statement } = await givenRegistered(services)
  const response = await readKnown({
    request: new Request('http://127.0.0.1:3000/verify/known.json'),
    params: {},
    context: requestContext(services),
  })
  const known = await response.text()
  expect(await openKnown(JSON.parse(known))).toMatchObject({
    freshness: { staleHours: 24, unknownDays: 7 },
    asOf: '2026-11-21T09:00:00.000Z',
    issuers: [{ issuer: services.config.baseUrl.origin }],
    lists: [{ list: 1 }],
  })
  expect(known).not.toContain(statement.code)
  expect(known).not.toContain(statement.holder.name.split(' ')[0])
  const hostile = { title: '</script><script>alert(1)</script>\u2028&' }
  expect(toInlineJson(hostile)).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(toInlineJson(hostile))).toEqual(hostile)
})

test('a surname is answered on the page, and too many are refused in plain words', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services, { name: 'Серікова Әйгерім' })
  const send = (fields: Record<string, string>) =>
    postForm(services, action, fields, { path: `/verify/${code}`, params: { code } })
  expect(await send({ claim: 'СЕРІКОВА' })).toMatchObject({ status: 200, data: { kind: 'yes' } })
  expect(await send({ claim: 'Ким' })).toMatchObject({ status: 200, data: { kind: 'no' } })
  expect(await send({ claim: ' ' })).toMatchObject({ status: 422, data: { kind: 'empty' } })
  const long = 'Серік'.repeat(50)
  expect(await send({ claim: long })).toMatchObject({
    status: 422,
    data: { kind: 'tooLong', claim: long },
  })
  expect(await send({ claim: 'Ким', iin: '1' })).toMatchObject({
    status: 422,
    data: { kind: 'unknownField', claim: 'Ким' },
  })
  for (let turn = 2; turn < limits.holderByAddress.burst; turn++) await send({ claim: 'Ким' })
  expect(await send({ claim: 'Серікова' })).toMatchObject({
    status: 429,
    data: { kind: 'throttled', claim: 'Серікова', minutes: 3 },
  })
})

test('answers are kept nowhere and found by no search engine, also those that ask to wait', () => {
  const none = new Headers()
  const actionHeaders = new Headers({ 'Retry-After': '60' })
  const given = { loaderHeaders: none, parentHeaders: none, errorHeaders: undefined }
  const answer = headers({ ...given, actionHeaders })
  expect(Object.fromEntries(answer)).toEqual({
    'cache-control': 'no-store',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'retry-after': '60',
    'x-robots-tag': 'noindex, nofollow',
  })
})
