import { expect, test } from 'vitest'
import { findArrival } from '../../../app/accounts/find-visitor.server'
import { staffRoles } from '../../../app/accounts/domain/permissions'
import * as formRefused from '../../../app/accounts/pages/form-refused'
import * as codePage from '../../../app/accounts/pages/sign-in-code'
import { codeAt } from '../../../app/accounts/secrecy/time-code.server'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import type { RequestContext, Services } from '../../../app/context'
import { guardForms } from '../../../app/guard-forms'
import { formOwnerField } from '../../../app/platform/forms/form-owner-field'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { listPages } from '../../support/list-pages'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { siteRules } from '../../support/site-rules'

const begun = new Date('2026-11-21T09:00:00Z')
const minutes = (count: number) => new Date(begun.getTime() + count * 60_000)
const fields = { ground: 'Order No 5 of 3 May', intent: 'grant' }

/** Every address that asks for the second factor again. */
const again = (await listPages())
  .filter(({ module }) => module.handle.form === 'again')
  .map(({ path }) => path.replaceAll(/:\w+/g, 'x'))

/** What becomes of a form of somebody's own page: why it is refused, or null when the page is handed it. */
async function send(
  services: Services,
  { cookie, formOwner }: Pick<GivenPerson, 'cookie' | 'formOwner'>,
  path: string,
  now: Date,
) {
  let seen: RequestContext | undefined
  const guard = guardForms(async (_request, context) => {
    seen = context
    return new Response()
  }, siteRules)
  const body = new URLSearchParams({ ...fields, [formOwnerField]: formOwner })
  const url = `http://127.0.0.1:3000${path}`
  await guard(new Request(url, { method: 'POST', headers: { cookie }, body }), {
    ...requestContext(services),
    now,
  })
  return seen?.refusedForm ?? null
}

test('what grants rights asks for the second factor again after ten minutes, and nothing else does', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator', now: begun })
  expect(again).toContain('/admin/people/x')
  expect(again).toContain('/admin/clients/x')
  for (const path of again) {
    expect(await send(services, administrator, path, minutes(9)), path).toBeNull()
  }
  for (const path of again) {
    expect(await send(services, administrator, path, minutes(10)), path).toMatchObject({
      kind: 'asked-again',
      path,
      fields: Object.entries(fields),
    })
  }
  expect(await send(services, administrator, '/account', minutes(10))).toBeNull()
})

test.each(staffRoles)(
  'a screen of a %s that was left is locked after half an hour, and over after twelve',
  async (role) => {
    const services = await freshServices()
    const { cookie, factorSecret, ...person } = await givenPerson(services, { role, now: begun })
    const stateAt = async (at: Date, by = cookie) => {
      const request = new Request('http://127.0.0.1:3000/', { headers: { cookie: by } })
      const context = { ...requestContext(services), now: at }
      return (await findArrival(request, context))?.secondFactor ?? 'nobody'
    }
    expect(await stateAt(minutes(29))).toBe('given')
    expect(await stateAt(minutes(58))).toBe('given')
    expect(await stateAt(minutes(88))).toBe('pending')
    // To look at it does not unlock it, and what was typed is kept.
    expect(await stateAt(minutes(89))).toBe('pending')
    expect(await send(services, { cookie, ...person }, '/account', minutes(89))).toMatchObject({
      kind: 'locked',
      fields: Object.entries(fields),
    })
    const now = minutes(90)
    const given = await postForm(
      services,
      codePage.action,
      { code: codeAt(factorSecret ?? '', now) },
      { path: '/sign-in/code', cookie, now },
    )
    const [renewed = ''] = (given.cookies[0] ?? '').split(';')
    expect(await stateAt(minutes(91), renewed)).toBe('given')
    expect(await send(services, { ...person, cookie: renewed }, '/account', minutes(91))).toBeNull()
    for (let at = 110; at < 720; at += 20) await stateAt(minutes(at), renewed)
    expect(await stateAt(minutes(719), renewed)).toBe('given')
    expect(await stateAt(minutes(720), renewed)).toBe('nobody')
  },
)

test('a learner reads as long as they like, and staff without a factor sign in anew', async () => {
  const services = await freshServices()
  const learner = await givenPerson(services, { now: begun })
  const bare = await givenPerson(services, { role: 'trainer', secondFactor: false, now: begun })
  const asked = (cookie: string, at: Date) =>
    findArrival(new Request('http://127.0.0.1:3000/', { headers: { cookie } }), {
      ...requestContext(services),
      now: at,
    })
  expect(await asked(learner.cookie, minutes(20 * 24 * 60))).not.toBeNull()
  expect(await asked(bare.cookie, minutes(29))).not.toBeNull()
  expect(await asked(bare.cookie, minutes(60))).toBeNull()
})

test('an address that is spelled otherwise asks for no less', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator', now: begun })
  for (const path of ['/Admin/People/x', '/admin//people/x', '//admin/people/x', '/admi%6e/x/']) {
    const refused = await send(services, administrator, path, minutes(11))
    expect(refused, path).toMatchObject({ kind: 'asked-again' })
  }
})

test.each(staffRoles)(
  'a %s who owes the factor changes nothing, and loses nothing',
  async (role) => {
    const services = await freshServices()
    const person = await givenPerson(services, { role, now: begun })
    const [cookie = ''] = (await beginSession(services, person.id, begun)).split(';')
    const refused = await send(services, { ...person, cookie }, '/account', begun)
    expect(refused).toMatchObject({ kind: 'locked', fields: Object.entries(fields) })
    const page = await getPage(services, formRefused.loader, {
      path: '/form-refused',
      cookie,
      refusedForm: refused ?? undefined,
    })
    expect(page).toMatchObject({
      status: 401,
      data: {
        kind: 'locked',
        again: { owner: person.formOwner, path: '/account', fields: Object.entries(fields) },
      },
    })
  },
)

test('the code given once more opens what was asked, in the session that goes on', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator', now: begun })
  const { cookie, factorSecret, formOwner } = administrator
  const now = minutes(20)
  const asked = { path: '/sign-in/code?again&next=/admin/clients', cookie, now }
  expect(await getPage(services, codePage.loader, asked)).toMatchObject({
    status: 200,
    data: { again: true, next: '/admin/clients' },
  })
  // Asked for by nobody, it leads on.
  const plain = { ...asked, path: '/sign-in/code?next=/admin/clients' }
  expect(await getPage(services, codePage.loader, plain)).toMatchObject({ status: 302 })
  const given = await postForm(
    services,
    codePage.action,
    { code: codeAt(factorSecret ?? '', now), next: '/admin/clients' },
    asked,
  )
  expect(given).toMatchObject({ status: 303, location: '/admin/clients' })
  const [renewed = ''] = (given.cookies[0] ?? '').split(';')
  const session = { cookie: renewed, formOwner }
  expect(await send(services, session, '/admin/clients', now)).toBeNull()
  expect(await send(services, administrator, '/admin/clients', now)).toMatchObject({
    kind: 'signed-out',
  })
})
