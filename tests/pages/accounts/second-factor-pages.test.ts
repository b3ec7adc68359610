import { expect, test } from 'vitest'
import * as codePage from '../../../app/accounts/pages/sign-in-code'
import * as factorPage from '../../../app/accounts/pages/second-factor'
import * as rolesPage from '../../../app/accounts/pages/person-roles'
import * as accountPage from '../../../app/accounts/pages/account'
import * as signInPage from '../../../app/accounts/pages/sign-in'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { requirePermission, requireVisitor } from '../../../app/accounts/require-visitor.server'
import { codeAt } from '../../../app/accounts/secrecy/time-code.server'
import type { Services } from '../../../app/context'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { confirmNewest } from '../../support/given-approval'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const later = new Date(now.getTime() + 60_000)
const path = '/account/second-factor'

async function sentTo(services: Services, cookie: string, ask = '/authority?x=1') {
  const request = new Request(`http://127.0.0.1:3000${ask}`, { headers: { cookie } })
  const answer = await requirePermission(request, requestContext(services), 'record:look').catch(
    (thrown: unknown) => thrown,
  )
  return answer instanceof Response ? (answer.headers.get('Location') ?? answer.status) : answer
}

test('an officer without a second factor is led to set one up, and back', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority', secondFactor: false })
  const setUp = `${path}?next=${encodeURIComponent('/authority?x=1')}`
  expect(await sentTo(services, cookie)).toBe(setUp)

  const empty = await getPage(services, factorPage.loader, { path, cookie })
  expect(empty.data).toMatchObject({ factor: { kind: 'none' }, must: true })
  const fields = { intent: 'begin', next: '/authority' }
  const begun = await postForm(services, factorPage.action, fields, { path, cookie })
  expect(begun).toMatchObject({ status: 303, location: `${path}?next=%2Fauthority` })
  const shown = await getPage(services, factorPage.loader, { path, cookie })
  const { secret } = (shown.data as { factor: { secret: string } }).factor
  expect(shown.data).toMatchObject({
    address: expect.stringMatching(/^otpauth:\/\/totp\/Shanyrak.*secret=[A-Z2-7]{32}/),
  })

  const wrong = { intent: 'confirm', code: '12345' }
  const refused = await postForm(services, factorPage.action, wrong, { path, cookie })
  expect(refused).toMatchObject({
    status: 422,
    data: { refused: { errors: { code: 'codeWrong' } } },
  })
  const right = { intent: 'confirm', code: codeAt(secret, now) }
  const confirmed = await postForm(services, factorPage.action, right, { path, cookie })
  const { codes } = confirmed.data as { codes: { fresh: string[] } }
  expect(codes.fresh).toHaveLength(10)
  expect(await sentTo(services, cookie)).toMatchObject({ secondFactor: 'given' })
  const after = await getPage(services, factorPage.loader, { path, cookie })
  expect(JSON.stringify(after.data)).not.toContain(secret)
})

test('whoever has a second factor is asked for it at sign-in, and everywhere until it is given', async () => {
  const services = await freshServices()
  const { email, password, factorSecret } = await givenPerson(services, { secondFactor: true })
  const signedIn = await postForm(
    services,
    signInPage.action,
    { email, password, next: '/learn' },
    { path: '/sign-in' },
  )
  expect(signedIn).toMatchObject({ status: 303, location: '/sign-in/code?next=%2Flearn' })
  const cookie = signedIn.cookies[0]?.split(';')[0] ?? ''

  const asked = new Request('http://127.0.0.1:3000/account', { headers: { cookie } })
  const sent = await requireVisitor(asked, requestContext(services)).catch((thrown) => thrown)
  expect(sent.headers.get('Location')).toBe('/sign-in/code?next=%2Faccount')
  const form = await getPage(services, signInPage.loader, { path: '/sign-in?next=/learn', cookie })
  expect(form.location).toBe('/sign-in/code?next=%2Flearn')

  const give = (code: string, next = '/learn') =>
    postForm(
      services,
      codePage.action,
      { code, next },
      { path: '/sign-in/code', cookie, now: later },
    )
  expect(await give('')).toMatchObject({ status: 422, data: { errors: { code: 'codeMissing' } } })
  const wrong = await give('000000')
  expect(wrong).toMatchObject({ status: 422, data: { errors: { code: 'codeWrong' } } })
  expect(JSON.stringify(wrong.data)).not.toContain('000000')
  const code = codeAt(factorSecret ?? '', later)
  const pasted = ` \u200b${code.slice(0, 3)}\u00a0-${code.slice(3)}\t`
  const given = await give(pasted, 'https://evil.example/')
  expect(given).toMatchObject({ status: 303, location: '/learn' })
  // Whoever knew the token before the code was given has no part in it.
  const known = await getPage(services, codePage.loader, { path: '/sign-in/code', cookie })
  expect(known.location).toBe('/sign-in')
  const own = { cookie: given.cookies[0]?.split(';')[0] ?? '' }
  const again = await getPage(services, codePage.loader, { path: '/sign-in/code', ...own })
  expect(again.location).toBe('/learn')
  const account = await getPage(services, accountPage.loader, { path: '/account', ...own })
  expect(account.data).toMatchObject({ hasSecondFactor: true })
})

test('nobody gives a code before a password', async () => {
  const services = await freshServices()
  const asked = { path: '/sign-in/code' }
  expect((await getPage(services, codePage.loader, asked)).location).toBe('/sign-in')
  const posted = await postForm(services, codePage.action, { code: '123456' }, asked)
  expect(posted.location).toBe('/sign-in')
})

test('a learner sets a second factor up of their own will, and turns it off with a code', async () => {
  const services = await freshServices()
  const { cookie, factorSecret } = await givenPerson(services, { secondFactor: true })
  const asked = { path, cookie, now: later }
  const post = (fields: Record<string, string>) =>
    postForm(services, factorPage.action, fields, asked)
  expect(await post({ intent: 'remove', code: '000000' })).toMatchObject({ status: 422 })
  const code = codeAt(factorSecret ?? '', later)
  expect(await post({ intent: 'remove', code })).toMatchObject({ location: `${path}?removed` })
  const shown = await getPage(services, factorPage.loader, asked)
  expect(shown.data).toMatchObject({ factor: { kind: 'none' }, must: false })
})

test('an open session of an administrator does not remove their own factor without a code', async () => {
  const services = await freshServices()
  const both = await givenPerson(services, { role: 'authority' })
  await services.database.transaction((tx) =>
    grantRole(tx, {
      personId: both.id,
      role: 'administrator',
      region: null,
      actorId: null,
      now,
    }),
  )
  const asked = { path: `/admin/people/${both.id}`, params: { personId: both.id } }
  const remove = { intent: 'remove-second-factor' }
  expect(
    await postForm(services, rolesPage.action, remove, { ...asked, cookie: both.cookie }),
  ).toMatchObject({ status: 303, location: '/account/second-factor' })
  const shown = await getPage(services, rolesPage.loader, { ...asked, cookie: both.cookie })
  expect(shown.data).toMatchObject({ factorSince: now })
})

test('an administrator sees whether somebody has a second factor, not its secret, and proposes to remove it', async () => {
  const services = await freshServices()
  const officer = await givenPerson(services, { role: 'authority' })
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const asked = {
    path: `/admin/people/${officer.id}`,
    params: { personId: officer.id },
    cookie,
  }
  const shown = await getPage(services, rolesPage.loader, asked)
  expect(shown.data).toMatchObject({ factorSince: now })
  expect(JSON.stringify(shown.data)).not.toContain(officer.factorSecret)
  const remove = () =>
    postForm(services, rolesPage.action, { intent: 'remove-second-factor' }, asked)
  expect((await remove()).location).toMatch(/^\/admin\/approvals\/[\w-]+\?done=proposed$/)
  expect(await sentTo(services, officer.cookie)).toMatchObject({ secondFactor: 'given' })
  await confirmNewest(services)
  expect(await remove()).toMatchObject({ status: 422, data: { errors: { '': 'factorNotSetUp' } } })
  expect(await sentTo(services, officer.cookie)).toContain('/sign-in')
})
