import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionFunctionArgs } from '@remix-run/server-runtime'
import { expect, test } from 'vitest'
import { createPerson } from '../../../app/accounts/create-person.server'
import { createSetUpLink } from '../../../app/accounts/create-set-up-link.server'
import { replaceLink } from '../../../app/accounts/void-links.server'
import { hashToken, makeToken } from '../../../app/accounts/secrecy/token.server'
import type { Services } from '../../../app/context'
import { postForm, type Asked } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { listPages } from '../../support/list-pages'

const now = new Date('2026-11-21T09:00:00Z')
/** Long enough, and among the first that are tried. */
const weak = 'qwerty12'
const strong = 'three warm evenings'

type Case = {
  /** Makes who sends the form, and where. */
  given: (services: Services) => Promise<Partial<Asked>>
  field: 'password' | 'newPassword'
  right: Record<string, string>
  /** What else can be wrong, by field: told at once by the page itself, or found by what is stored. */
  wrong: Record<string, string>[]
}

const newcomer = { name: 'Айгүл Сәрсенова', email: 'aigul@example.kz' }

async function givenResetLink(services: Services): Promise<Partial<Asked>> {
  const { id: personId } = await givenPerson(services)
  const token = makeToken()
  const expiresAt = new Date(now.getTime() + 60_000)
  const link = { tokenHash: hashToken(token), purpose: 'reset-password', personId } as const
  await services.database.transaction((tx) =>
    replaceLink(tx, { ...link, createdAt: now, expiresAt }),
  )
  return { params: { token } }
}

/** Every page on which somebody chooses a password. */
const cases: Record<string, Case> = {
  '/register': {
    given: async () => ({}),
    field: 'password',
    right: newcomer,
    wrong: [{ name: '1' }, { email: 'aigul at example.kz' }, { iin: '123' }, { 'no-such': '1' }],
  },
  '/set-up/:token': {
    async given(services) {
      await createPerson(services, { ...newcomer, password: strong, role: 'learner', now })
      const token = await services.database.transaction((tx) => createSetUpLink(tx, now))
      return { params: { token: token ?? '' } }
    },
    field: 'password',
    right: { name: newcomer.name, email: 'first@example.kz' },
    wrong: [
      { name: '1' },
      { email: 'aigul at example.kz' },
      { email: newcomer.email },
      { 'no-such': '1' },
    ],
  },
  '/reset-password/:token': {
    given: givenResetLink,
    field: 'password',
    right: {},
    wrong: [{ 'no-such': '1' }],
  },
  '/account': {
    async given(services) {
      const { cookie } = await givenPerson(services)
      return { cookie }
    },
    field: 'newPassword',
    right: { intent: 'password', currentPassword: strong },
    wrong: [{ currentPassword: '' }, { currentPassword: 'another one' }, { 'no-such': '1' }],
  },
}

const pages = await listPages()

function errorsOf(data: unknown): Record<string, string> {
  return typeof data === 'object' && data !== null && 'errors' in data
    ? (data.errors as Record<string, string>)
    : {}
}

test('these are all the pages on which a password is chosen', () => {
  const choosing = pages.filter(({ file }) =>
    readFileSync(join('app', file), 'utf8').includes('newPasswordField'),
  )
  expect(choosing.map(({ path }) => path).sort()).toEqual(Object.keys(cases).sort())
})

test.for(Object.entries(cases))(
  'a password that is easily guessed is told together with whatever else is wrong, on %s',
  async ([path, { given, field, right, wrong }]) => {
    const services = await freshServices()
    const asked = { path: path.replace(':token', 'x'), now, ...(await given(services)) }
    const action = pages.find((page) => page.path === path)?.module.action
    if (!action) throw new Error(`no form at ${path}`)
    const send = async (fields: Record<string, string>) => {
      const sent = { ...right, ...fields }
      const answer = await postForm(
        services,
        action as (args: ActionFunctionArgs) => unknown,
        sent,
        asked,
      )
      return { status: answer.status, errors: errorsOf(answer.data) }
    }
    expect(await send({ [field]: weak })).toEqual({
      status: 422,
      errors: { [field]: 'passwordCommon' },
    })
    for (const fault of wrong) {
      const alone = await send({ [field]: 'a lantern over the quiet river', ...fault })
      const [at = ''] = Object.keys(alone.errors)
      expect(Object.keys(alone.errors), JSON.stringify(fault)).toHaveLength(1)
      const both = await send({ [field]: weak, ...fault })
      expect(both.errors, JSON.stringify(fault)).toEqual({
        [at]: alone.errors[at],
        [field]: 'passwordCommon',
      })
    }
  },
)
