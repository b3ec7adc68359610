import { expect, test } from 'vitest'
import { loader as audit } from '../../../app/accounts/pages/audit'
import { loader as people } from '../../../app/accounts/pages/people'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { readItem } from '../../../app/authority/domain/batch-lines'
import { action as desk } from '../../../app/authority/pages/desk'
import { loader as credential } from '../../../app/certification/pages/certificate-credential'
import { loader as certificate } from '../../../app/certification/pages/certificate'
import { loader as govern } from '../../../app/certification/pages/govern-certificates'
import * as api from '../../../app/exchange/pages/verify-certificate'
import * as records from '../../../app/exchange/pages/search-record'
import { loader as learners } from '../../../app/learning/pages/trainer-learners'
import { loader as verdict } from '../../../app/verification/pages/verdict'
import { action as present, loader as verify } from '../../../app/verification/pages/verify'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { askApi, givenClient } from '../../support/api-client'
import { getPage, postForm } from '../../support/ask-page'
import {
  codeDecorations,
  emailDecorations,
  iinDecorations,
  type Decoration,
} from '../../support/decorations'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { givenTable } from '../../support/given-requirement-table'
import { givenTerminal } from '../../support/given-terminal'

const iin = '700911204362'
const began = Date.parse('2026-11-21T09:00:00Z')

/** Officers and clients have so many turns an hour: each case comes later than the one before. */
const later = (turn: number) => new Date(began + turn * 120_000)

async function givenSite() {
  const services = await freshServices()
  await givenTable(services.database)
  const person = await givenPerson(services, { iin, email: 'aigul.s@example.kz' })
  const { code } = await givenCertificate(services, { personId: person.id })
  return { services, person, code }
}

type Asked = { typed: string; turn: number }
type Door = (asked: Asked) => Promise<unknown>

/** What each door answers to each spelling of the same thing. */
async function answers(decorations: Decoration[], identifier: string, door: Door) {
  const told: [string, unknown][] = []
  for (const [turn, [how, decorate]] of decorations.entries()) {
    told.push([how, await door({ typed: decorate(identifier), turn })])
  }
  return told
}

function everywhere(decorations: Decoration[], answer: unknown) {
  return decorations.map(([how]) => [how, answer])
}

test('at every door a certificate is found, whatever stands around its code', async () => {
  const { services, person, code } = await givenSite()
  const { origin } = services.config.baseUrl
  const officer = await givenPerson(services, { role: 'authority' })
  const administrator = await givenPerson(services, { role: 'administrator' })
  const client = await givenClient(services, { now: later(0) })
  const canonical = { status: 301, location: `/verify/${code}` }

  const doors: [Door, unknown][] = [
    [
      async ({ typed }) => {
        const path = `/verify?code=${encodeURIComponent(typed)}`
        return (await getPage(services, verify, { path })).location
      },
      `/verify/${code}`,
    ],
    [
      async ({ typed }) =>
        (await postForm(services, present, { code: typed }, { path: '/verify' })).location,
      `/verify/${code}`,
    ],
    [
      async ({ typed }) => readPresentedText(typed, ['https://shanyrak.example', origin]),
      { kind: 'code', code },
    ],
    [async ({ typed }) => readItem(typed), { kind: 'code', code }],
    [
      async ({ typed }) => {
        const asked = { path: `/verify/${encodeURIComponent(typed)}`, params: { code: typed } }
        const { status, location, data } = await getPage(services, verdict, asked)
        return typed === code
          ? {
              status: 301,
              location: `/verify/${(data as { verdict: { code: string } }).verdict.code}`,
            }
          : { status, location }
      },
      canonical,
    ],
    [
      async ({ typed, turn }) => {
        const asked = { path: '/api/v1/certificates/{code}', params: { code: typed } }
        return (await (await askApi(services, api, { ...asked, now: later(turn) })).json()).code
      },
      code,
    ],
    [
      async ({ typed, turn }) => {
        const response = await askApi(services, records, {
          method: 'POST',
          path: '/api/v1/records/search',
          token: client.token,
          body: { code: typed, purpose: 'Opinion on application 118' },
          headers: { 'Idempotency-Key': `code-of-case-${turn}` },
        })
        return response.status
      },
      201,
    ],
    [
      async ({ typed, turn }) => {
        const form = { sought: typed, purpose: 'court-preparation', words: '' }
        const asked = { path: '/authority', cookie: officer.cookie, now: later(turn) }
        const { status, location } = await postForm(services, desk, form, asked)
        return { status, opened: location?.startsWith('/authority/records/') }
      },
      { status: 303, opened: true },
    ],
    [
      async ({ typed }) => {
        const path = `/admin/certificates?q=${encodeURIComponent(typed)}`
        const { data } = await getPage(services, govern, { path, cookie: administrator.cookie })
        return (data as { found: { certificates: unknown[] } }).found.certificates.length
      },
      1,
    ],
    [
      async ({ typed }) => {
        const terminal = givenTerminal()
        await runAdmin(['certificate:verify', typed], terminal, () => services.config)
        return terminal.said[0]?.endsWith(': valid')
      },
      true,
    ],
  ]
  for (const [door, answer] of doors) {
    expect(await answers(codeDecorations, code, door)).toEqual(everywhere(codeDecorations, answer))
  }
  for (const loader of [certificate, credential]) {
    const typed = `№ ${code}.`
    const path = `/certificates/${encodeURIComponent(typed)}/credential?lang=kk`
    const asked = { path, params: { code: typed }, cookie: person.cookie }
    expect(await getPage(services, loader, asked)).toMatchObject({
      status: 301,
      location: `/certificates/${code}/credential?lang=kk`,
    })
  }
}, 120_000)

test('at every door a person is found, whatever stands around their IIN', async () => {
  const { services } = await givenSite()
  const officer = await givenPerson(services, { role: 'authority' })
  const client = await givenClient(services, { now: later(0) })
  const doors: [Door, unknown][] = [
    [async ({ typed }) => readItem(typed), { kind: 'iin', iin }],
    [
      async ({ typed, turn }) => {
        const form = { sought: typed, purpose: 'court-preparation', words: '' }
        const asked = { path: '/authority', cookie: officer.cookie, now: later(turn) }
        const { status, location } = await postForm(services, desk, form, asked)
        return { status, opened: location?.startsWith('/authority/records/') }
      },
      { status: 303, opened: true },
    ],
    [
      async ({ typed, turn }) => {
        const response = await askApi(services, records, {
          method: 'POST',
          path: '/api/v1/records/search',
          token: client.token,
          body: { iin: typed, purpose: 'Opinion on application 118' },
          headers: { 'Idempotency-Key': `iin-of-case-${turn}` },
        })
        return response.status
      },
      201,
    ],
  ]
  for (const [door, answer] of doors) {
    expect(await answers(iinDecorations, iin, door)).toEqual(everywhere(iinDecorations, answer))
  }
}, 120_000)

test('an administrator finds an account, whatever stands around its e-mail address', async () => {
  const { services, person } = await givenSite()
  const administrator = await givenPerson(services, { role: 'administrator' })
  const door: Door = async ({ typed }) => {
    const path = `/admin/people?q=${encodeURIComponent(typed)}`
    const { data } = await getPage(services, people, { path, cookie: administrator.cookie })
    return (data as { people: { id: string }[] }).people.map(({ id }) => id)
  }
  expect(await answers(emailDecorations, person.email, door)).toEqual(
    everywhere(emailDecorations, [person.id]),
  )
})

test('a code that is mistyped is called mistyped at every door, and never absent', async () => {
  const { services, code } = await givenSite()
  const officer = await givenPerson(services, { role: 'authority' })
  const administrator = await givenPerson(services, { role: 'administrator' })
  const client = await givenClient(services)
  const wrong = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
  for (const typed of [
    wrong,
    `Сертификат № ${code.slice(1)}.`,
    `${code.slice(0, 4)}Ж${code.slice(5)}`,
    `${code}5`,
  ]) {
    const asked = { path: `/verify/${encodeURIComponent(typed)}`, params: { code: typed } }
    expect(await getPage(services, verdict, asked)).toMatchObject({ data: { kind: 'mistyped' } })
    expect(await postForm(services, present, { code: typed }, { path: '/verify' })).toMatchObject({
      status: 422,
      data: { kind: 'mistyped' },
    })
    const path = '/api/v1/certificates/{code}'
    const told = await askApi(services, api, { path, params: { code: typed } })
    expect(told.status).toBe(422)
    expect(await told.json()).toMatchObject({ title: 'The certificate code is mistyped' })
    const searched = await askApi(services, records, {
      method: 'POST',
      path: '/api/v1/records/search',
      token: client.token,
      body: { code: typed, purpose: 'Opinion on application 118' },
      headers: { 'Idempotency-Key': 'mistyped-code' },
    })
    expect(await searched.json()).toMatchObject({ title: 'The certificate code is mistyped' })
    const form = { sought: typed, purpose: 'court-preparation', words: '' }
    const at = { path: '/authority', cookie: officer.cookie }
    expect(await postForm(services, desk, form, at)).toMatchObject({
      status: 422,
      data: { errors: { sought: 'codeWrong' } },
    })
    expect(readItem(typed)).toMatchObject({ kind: 'unreadable', why: 'code-wrong' })
    const list = `/admin/certificates?q=${encodeURIComponent(typed)}`
    expect(
      await getPage(services, govern, { path: list, cookie: administrator.cookie }),
    ).toMatchObject({ data: { found: { mistyped: true } } })
    const terminal = givenTerminal()
    await runAdmin(['certificate:revoke', typed, '--reason', 'x'], terminal, () => services.config)
    expect(terminal.told.join()).toContain('mistyped')
  }
})

test('an IIN in the place of a code is not repeated, and in a search it leaves the address', async () => {
  const { services } = await givenSite()
  const administrator = await givenPerson(services, { role: 'administrator' })
  for (const [, decorate] of iinDecorations) {
    const typed = decorate(iin)
    const path = `/verify/${encodeURIComponent(typed)}`
    const shown = await getPage(services, verdict, { path, params: { code: typed } })
    expect(shown).toMatchObject({ status: 404, data: { typed: '' } })
    for (const [loader, list] of [
      [people, '/admin/people'],
      [govern, '/admin/certificates'],
    ] as const) {
      const asked = `${list}?q=${encodeURIComponent(typed)}`
      expect(
        await getPage(services, loader, { path: asked, cookie: administrator.cookie }),
      ).toMatchObject({ status: 303, location: `${list}?refused=iin` })
    }
  }
})

test('what is longer than any name is told at the field of a search, which keeps it whole', async () => {
  const { services, code } = await givenSite()
  await givenProgramme(services.database, { programme: 'second-programme' })
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const typed = 'Серік '.repeat(1_000).trim()
  for (const [loader, name, kept, params] of [
    [people, 'q', 'wanted', {}],
    [govern, 'q', 'wanted', {}],
    [learners, 'name', 'name', { programme: 'second-programme' }],
  ] as const) {
    const path = `/x?${name}=${encodeURIComponent(typed)}`
    const shown = await getPage(services, loader, { path, params, cookie })
    expect(shown).toMatchObject({ status: 422, data: { [kept]: typed, isTooLong: true } })
  }
  const path = `/admin/audit?about=${encodeURIComponent(typed)}`
  expect(await getPage(services, audit, { path, cookie })).toMatchObject({
    status: 422,
    data: { typed: { about: typed }, faults: { about: 'tooLong' } },
  })
  // A number is found in whatever was pasted around it.
  const around = `/x?q=${encodeURIComponent(`${'см. '.repeat(40)} № ${code}`)}`
  const found = await getPage(services, govern, { path: around, cookie })
  expect((found.data as { found: { certificates: unknown[] } }).found.certificates).toHaveLength(1)
})

test.each(['//evil.example/verify/', 'https://evil.example/', '/\\evil.example/'])(
  'nobody is led away from the site by %j around a code',
  async (around) => {
    const { services, code } = await givenSite()
    const typed = around + code
    const asked = { path: `/verify/${encodeURIComponent(typed)}`, params: { code: typed } }
    expect(await getPage(services, verdict, asked)).toMatchObject({ location: `/verify/${code}` })
  },
)
