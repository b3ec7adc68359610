import { expect, test } from 'vitest'
import type { RefusedSender } from '../../../app/accounts/domain/refused-sender'
import { findPerson } from '../../../app/accounts/find-person.server'
import * as chooseLanguage from '../../../app/accounts/pages/choose-language'
import * as formRefused from '../../../app/accounts/pages/form-refused'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import type { RequestContext } from '../../../app/context'
import { guardForms } from '../../../app/guard-forms'
import { formOwnerField } from '../../../app/platform/forms/form-owner-field'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { listPages } from '../../support/list-pages'
import { siteRules } from '../../support/site-rules'

const askedAt = new Date('2026-11-21T09:00:00Z')
const pages = await listPages()
const doors = pages.filter(({ module, path }) => module.action && !path.startsWith('/api/'))

/** A browser with the two people, one of whom is signed in, and what becomes of a form that it sends. */
async function givenBrowser() {
  const services = await freshServices()
  const asel = await givenPerson(services, { name: 'Әсел Нұрланқызы' })
  const bolat = await givenPerson(services, { name: 'Болат Серікұлы' })
  async function send(
    path: string,
    { cookie = '', owner }: { cookie?: string; owner?: string },
    fields: Record<string, string> = { ground: 'Written by Asel' },
  ) {
    let seen: { request: Request; context: RequestContext } | undefined
    const guard = guardForms(async (request, context) => {
      seen = { request, context }
      return new Response()
    }, siteRules)
    const body = new URLSearchParams({ ...fields, ...(owner ? { [formOwnerField]: owner } : {}) })
    const request = new Request(`http://127.0.0.1:3000${path}`, {
      method: 'POST',
      headers: { cookie },
      body,
    })
    await guard(request, requestContext(services))
    if (!seen) throw new Error('nothing answers')
    const { refusedForm } = seen.context
    return refusedForm ?? { kind: 'taken' as const, sent: await seen.request.text() }
  }
  return { services, asel, bolat, send }
}

test('a form is taken from the person of its page alone, or from anybody where the table says so', async () => {
  const { asel, bolat, send } = await givenBrowser()
  const { cookie } = asel
  const taken = { kind: 'taken', sent: 'ground=Written+by+Asel' }
  for (const { path, module } of doors) {
    const isOpen = module.handle.form === 'open'
    const address = path.replaceAll(/:\w+|\*/g, 'x')
    const answers = {
      own: await send(address, { cookie, owner: asel.formOwner }),
      others: await send(address, { cookie: bolat.cookie, owner: asel.formOwner }),
      nobodys: await send(address, { owner: asel.formOwner }),
      unmarked: await send(address, { cookie }),
      neither: await send(address, {}),
    }
    expect(answers, path).toMatchObject({
      own: taken,
      others: isOpen ? taken : { kind: 'other-person', name: bolat.name, path: address },
      nobodys: isOpen ? taken : { kind: 'signed-out', owner: asel.formOwner },
      unmarked: isOpen ? taken : { kind: 'unmarked', fields: [['ground', 'Written by Asel']] },
      neither: taken,
    })
  }
})

test('an address that is spelled otherwise is guarded like the one that it leads to', async () => {
  const { asel, bolat, send } = await givenBrowser()
  for (const path of [
    '/Account',
    '/account/',
    '/acc%6Funt',
    '//account',
    '/nowhere',
    '/Verify/x',
  ]) {
    const sent = await send(path, { cookie: bolat.cookie, owner: asel.formOwner })
    expect(sent, path).toMatchObject({ kind: 'other-person' })
  }
})

test('a form is the same person’s after they signed in again', async () => {
  const { services, asel, send } = await givenBrowser()
  const [cookie = ''] = (await beginSession(services, asel.id, askedAt)).split(';')
  expect(cookie).not.toBe(asel.cookie)
  expect(await send('/account', { cookie, owner: asel.formOwner })).toMatchObject({ kind: 'taken' })
})

test('a form that says something else than we say is nobody’s', async () => {
  const { asel, send } = await givenBrowser()
  const { cookie } = asel
  for (const owner of ['x', asel.id, asel.email, `${asel.formOwner}x`]) {
    expect(await send('/account', { cookie, owner })).toMatchObject({ kind: 'other-person' })
  }
})

test('a form with a file in it is taken as it was sent, without what it says of its person', async () => {
  const { services, asel } = await givenBrowser()
  const body = new FormData()
  body.set('list', 'a\r\nb')
  body.set('file', new File(['7009'], 'list.csv'))
  body.set(formOwnerField, asel.formOwner)
  const sent: [string, string][] = []
  const guard = guardForms(async (request) => {
    for (const [name, value] of await request.formData()) {
      sent.push([name, typeof value === 'string' ? value : await value.text()])
    }
    return new Response()
  }, siteRules)
  const headers = { cookie: asel.cookie }
  const url = 'http://127.0.0.1:3000/authority/batch'
  await guard(new Request(url, { method: 'POST', headers, body }), requestContext(services))
  expect(sent).toEqual([
    ['list', 'a\r\nb'],
    ['file', '7009'],
  ])
})

test('what was written comes back to be copied, and no secret does', async () => {
  const { services, asel, bolat } = await givenBrowser()
  const fields: [string, string][] = [
    ['intent', 'password'],
    ['currentPassword', 'three warm evenings'],
    ['iin', '900911204362'],
    ['ground', 'Order No 5 of 3 May'],
  ]
  const shown = (refused: RefusedSender, cookie: string) =>
    getPage(services, formRefused.loader, {
      path: '/form-refused',
      cookie,
      refusedForm: { ...refused, path: '/account', fields },
    })
  const other = await shown({ kind: 'other-person', name: bolat.name }, bolat.cookie)
  expect(other).toMatchObject({
    status: 409,
    data: {
      name: bolat.name,
      written: [{ field: 'ground', text: 'Order No 5 of 3 May' }],
      again: null,
    },
  })
  const owner = asel.formOwner
  const out = await shown({ kind: 'signed-out', owner }, '')
  expect(out).toMatchObject({ status: 401, data: { again: null } })
  expect(JSON.stringify([other, out])).not.toMatch(/three warm evenings|900911204362/)
  fields.splice(1, 2)
  const again = await shown({ kind: 'signed-out', owner }, '')
  expect(again).toMatchObject({ data: { again: { owner, path: '/account', fields } } })
  expect(await getPage(services, formRefused.loader, { path: '/form-refused' })).toMatchObject({
    status: 404,
  })
})

test('the switch of languages in a tab that another left open changes no account', async () => {
  const { services, asel, bolat } = await givenBrowser()
  const choose = (formOwner: string) =>
    postForm(
      services,
      chooseLanguage.action,
      { language: 'ru' },
      {
        path: '/language',
        cookie: bolat.cookie,
        formOwner,
      },
    )
  const language = async () => (await findPerson(services.database.read, bolat.id))?.language
  await choose(asel.formOwner)
  expect(await language()).toBe('en')
  await choose(bolat.formOwner)
  expect(await language()).toBe('ru')
})
