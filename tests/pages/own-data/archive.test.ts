import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { keepReadiness } from '../../../app/learning/keep-readiness.server'
import * as archivePage from '../../../app/own-data/pages/archive'
import * as downloadPage from '../../../app/own-data/pages/download-data'
import * as myDataPage from '../../../app/own-data/pages/my-data'
import { writeSeen } from '../../../app/platform/forms/seen.server'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'
import { readEvents } from '../../support/read-events'

const path = '/my-data/download'
const now = new Date('2026-11-21T09:00:00Z')
const minute = 60_000
const secret = 'қоңыр-үйрек-4821'

async function givenOwner() {
  const services = await freshServices()
  const owner = await givenPerson(services, { name: 'Дана Сейітова', now })
  const other = await givenPerson(services, { name: 'Ерлан Жақып', email: 'other@example.kz', now })
  return { services, owner, other }
}

type Site = Awaited<ReturnType<typeof givenOwner>>

/** The cookies of a browser after the password was given in it. */
async function givePassword(
  { services }: Site,
  { cookie, password }: { cookie: string; password: string },
) {
  const answer = await postForm(services, downloadPage.action, { password }, { path, cookie, now })
  const pass = answer.cookies.map((each) => each.split(';')[0])
  return { answer, cookies: [cookie, ...pass].join('; ') }
}

function take({ services }: Site, cookie: string, at = now) {
  const request = new Request('http://127.0.0.1:3000/my-data/archive', { headers: { cookie } })
  const context = requestContext(services, { now: at, language: 'kk' })
  return archivePage.loader({ request, params: {}, context })
}

async function open(answer: Response) {
  expect(answer.headers.get('Content-Type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('whoever gave their password takes everything of theirs along, in one file with a neutral name', async () => {
  const site = await givenOwner()
  const { services, owner, other } = site
  const { code, id } = await givenCertificate(services, { personId: owner.id, now })
  await ensureCredential(services, id, now)
  await keepReadiness(requestContext(services, { now }), {
    personId: owner.id,
    answers: { motive: { choice: 'motive-help', words: `<i>${secret}` } },
    seen: writeSeen({}),
  })
  const { answer, cookies } = await givePassword(site, owner)
  expect(answer).toMatchObject({ status: 303, location: path })
  const taken = await take(site, cookies)
  expect(taken.headers.get('Content-Disposition')).toBe('attachment; filename="my-data.zip"')
  const files = await open(taken)
  expect(Object.keys(files).sort()).toEqual(
    ['data.json', 'index.html', `certificates/certificate-${code}.json`].sort(),
  )
  const { tables, shortened } = JSON.parse(files['data.json'] ?? '')
  expect(shortened).toEqual([])
  expect(tables.person).toMatchObject([{ email: owner.email, name: owner.name }])
  expect(tables.certificate).toMatchObject([{ code }])
  expect(JSON.stringify(tables.readiness_assessment)).toContain(secret)
  expect(files['index.html']).toContain('Менің деректерім')
  // What was typed is text, and no part of the page.
  expect(files['index.html']).toContain(`&lt;i&gt;${secret}`)
  expect(files['index.html']).not.toMatch(/<script|<i>/)
  for (const text of Object.values(files)) {
    for (const known of [other.email, other.name, 'argon2']) expect(text).not.toContain(known)
  }
  expect(readEvents(services).map(({ event }) => event)).toContain('data.taken')
})

test('without the password of a moment ago nobody is given it', async () => {
  const site = await givenOwner()
  const { services, owner, other } = site
  const wrong = await postForm(
    services,
    downloadPage.action,
    { password: 'not the password' },
    { path, cookie: owner.cookie, now },
  )
  expect(wrong).toMatchObject({ status: 422, cookies: [] })
  expect(readEvents(services).map(({ event }) => event)).toContain('password.refused')
  expect((await take(site, owner.cookie)).headers.get('Location')).toBe(path)
  const { cookies } = await givePassword(site, owner)
  const pass = cookies.split('; ')[1] ?? ''
  // Another person's browser, another session of the same person, ten minutes later.
  expect((await take(site, `${other.cookie}; ${pass}`)).status).toBe(303)
  expect((await take(site, cookies, new Date(now.getTime() + 11 * minute))).status).toBe(303)
  expect((await take(site, cookies)).status).toBe(200)
})

test('it is made ten times a day for one person, and guesses at the password are slowed down', async () => {
  const site = await givenOwner()
  const { services, owner } = site
  const { cookies } = await givePassword(site, owner)
  for (let times = 0; times < 10; times += 1) expect((await take(site, cookies)).status).toBe(200)
  expect((await take(site, cookies)).headers.get('Location')).toBe(`${path}?wait`)
  const guess = () =>
    postForm(services, downloadPage.action, { password: 'x' }, { path, cookie: owner.cookie, now })
  let { status } = await guess()
  for (let tries = 0; tries < 12 && status !== 429; tries += 1) ({ status } = await guess())
  expect(status).toBe(429)
})

test('the page says of each kind of data how long it is kept, and how often somebody looked', async () => {
  const { services, owner } = await givenOwner()
  const page = await getPage(services, myDataPage.loader, {
    path: '/my-data',
    cookie: owner.cookie,
    now,
  })
  expect(page.data).toMatchObject({ looks: { count: 0, latest: null } })
  const { registers } = page.data as { registers: { name: string; howLong: { kind: string } }[] }
  const kinds = Object.fromEntries(registers.map(({ name, howLong }) => [name, howLong.kind]))
  expect(kinds).toMatchObject({
    ...{ account: 'with', readiness: 'with', notes: 'with', signIn: 'time' },
    ...{ certificates: 'fact', trail: 'fact', looks: 'fact' },
  })
})
