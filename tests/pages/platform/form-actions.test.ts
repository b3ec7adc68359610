import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import { expect, test } from 'vitest'
import { postForm, type Answer } from '../../support/ask-page'
import { formSamples } from '../../support/form-samples'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { listPages } from '../../support/list-pages'

const pages = await listPages()
const bends = {
  'with NUL': (value: string) => `${value}\0`,
  'with half a character': (value: string) => `\ud83d${value}`,
  blank: () => '  ',
  'very long': () => 'ұзақ '.repeat(3_000),
}

test('no page fails over a form of which any field is wrong, whoever sends it', async () => {
  const services = await freshServices()
  const senders = [
    '',
    (await givenPerson(services, { role: 'administrator', secondFactor: true })).cookie,
    (await givenPerson(services, { role: 'authority' })).cookie,
  ]
  for (const { path, module } of pages) {
    const action = module.action as ((args: ActionFunctionArgs) => unknown) | undefined
    const [sample] = formSamples[path] ?? []
    if (!action || !sample) continue
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const params = Object.fromEntries(names.map((name) => [name, 'x']))
    const where = { path: path.replaceAll(/:\w+|\*/g, 'x'), params }
    for (const [name, value] of Object.entries(sample)) {
      for (const [way, bend] of Object.entries(bends)) {
        for (const cookie of senders) {
          const fields = { ...sample, [name]: bend(value) }
          const answer = await postForm(services, action, fields, { ...where, cookie })
          expect(answer.status, `${path} ${name} ${way}`).toBeLessThan(500)
        }
      }
    }
  }
})

test.for([
  ['/register', 'accounts/pages/register.tsx'],
  ['/set-up/x', 'accounts/pages/set-up-administrator.tsx'],
])(
  'a malformed e-mail beside a good password is told at the e-mail, of %s',
  async ([path = '', file]) => {
    const services = await freshServices()
    const module = pages.find((page) => page.file === file)?.module
    const action = module?.action as (args: ActionFunctionArgs) => unknown
    const fields = {
      name: 'Айгүл Сәрсенова',
      email: 'aigul at example.kz',
      password: 'three warm evenings',
    }
    const answer: Answer = await postForm(services, action, fields, {
      path,
      params: { token: 'x' },
    })
    const { password: _password, ...typed } = fields
    expect(answer).toMatchObject({ status: 422, data: { errors: { email: 'emailWrong' }, typed } })
  },
)
