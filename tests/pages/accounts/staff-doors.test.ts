import { expect, test } from 'vitest'
import { staffRoles } from '../../../app/accounts/domain/permissions'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import type { Services } from '../../../app/context'
import { rowOf } from '../../e2e/access-matrix'
import { getPage, postForm, type Page } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { listPages } from '../../support/list-pages'

/** Every address of staff, by its handle: whoever owns what is asked for is refused there. */
const pages = (await listPages())
  .map((page) => ({ ...page, row: rowOf(200, page.module.handle.access) }))
  .filter(({ row }) => row.owner === 403)
const now = new Date('2026-11-21T09:00:00Z')

/** How somebody of a role may stand towards the second factor, and where they are led. */
const states = [
  {
    state: 'has no second factor',
    to: /^\/account\/second-factor/,
    given: async (services: Services, role: (typeof staffRoles)[number]) =>
      (await givenPerson(services, { role, secondFactor: false })).cookie,
  },
  {
    state: 'has not given it in this sitting',
    to: /^\/sign-in\/code/,
    given: async (services: Services, role: (typeof staffRoles)[number]) => {
      const { id } = await givenPerson(services, { role })
      return (await beginSession(services, id, now)).split(';')[0] ?? ''
    },
  },
]

test('the handles know the doors of staff', () => {
  expect(pages.length).toBeGreaterThan(25)
})

test.each(staffRoles.flatMap((role) => states.map((each) => ({ role, ...each }))))(
  'no door of staff opens to a $role who $state',
  async ({ role, to, given }) => {
    const services = await freshServices()
    const cookie = await given(services, role)
    for (const { path, module, row } of pages) {
      const { loader, action } = module as Partial<Page>
      const asked = { path: path.replaceAll(/:\w+/g, 'x'), cookie }
      const looked = loader && (await getPage(services, loader, asked))
      const sent = action && (await postForm(services, action, {}, asked))
      // Who owes the factor is told of nothing else; who has none is, first, of what is not theirs.
      const isTheirs = new Map(Object.entries(row)).get(role) !== 403
      for (const answer of [looked, sent]) {
        if (!answer) continue
        if (to.source.includes('code') || isTheirs) expect(answer.location, path).toMatch(to)
        else expect(answer.status, path).toBe(403)
      }
    }
  },
)
