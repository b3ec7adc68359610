import { expect, test } from 'vitest'
import { formatCertificateCode } from '../../../app/certification/domain/certificate-code'
import { limits } from '../../../app/verification/limits'
import { action, headers, loader } from '../../../app/verification/pages/verdict'
import { loader as readForm } from '../../../app/verification/pages/verify'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
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

test('a code that nobody has, and one that cannot be read, are not found', async () => {
  const services = await freshServices()
  const ask = (code: string) =>
    getPage(services, loader, { path: `/verify/${code}`, params: { code } })
  expect(await ask(unknown)).toMatchObject({ status: 404, data: { refusal: null } })
  expect(await ask('0'.repeat(17) + 'A')).toMatchObject({
    status: 404,
    data: { kind: 'not-found', refusal: { why: 'wrong-check-character' } },
  })
  for (let turn = 1; turn < limits.unknownByAddress.turns; turn++) await ask(unknown)
  expect(await ask(unknown)).toMatchObject({ status: 429, data: { minutes: 10 } })
})

test('a surname is answered on the page, and too many are refused in plain words', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services, { name: 'Серікова Әйгерім' })
  const send = (fields: Record<string, string>) =>
    postForm(services, action, fields, { path: `/verify/${code}`, params: { code } })
  expect(await send({ claim: 'СЕРІКОВА' })).toMatchObject({ status: 200, data: { kind: 'yes' } })
  expect(await send({ claim: 'Ким' })).toMatchObject({ status: 200, data: { kind: 'no' } })
  expect(await send({ claim: ' ' })).toMatchObject({ status: 422, data: { kind: 'empty' } })
  expect(await send({ claim: 'Ким', iin: '1' })).toMatchObject({
    status: 422,
    data: { kind: 'unknownField', claim: 'Ким' },
  })
  for (let turn = 2; turn < limits.holderByAddress.turns; turn++) await send({ claim: 'Ким' })
  expect(await send({ claim: 'Серікова' })).toMatchObject({
    status: 429,
    data: { kind: 'throttled', claim: 'Серікова', minutes: 15 },
  })
})

test('answers are kept nowhere and found by no search engine, also those that ask for patience', () => {
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
