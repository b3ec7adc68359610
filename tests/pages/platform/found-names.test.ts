import { expect, test } from 'vitest'
import { maskName } from '../../../app/accounts/domain/mask-name'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { getPage } from '../../support/ask-page'
import { givenListedSite, readerOf, type ListedSite } from '../../support/given-listed-site'
import { givenPerson } from '../../support/given-person'
import { entriesBy, now, open, pageOf, searches } from '../../support/open-listed-page'

const searched = Object.entries(searches)

/** What is typed into a search, and what may be read of the learner then. Nothing is read of their address but by whoever typed it. */
const typedOf = ({ learner, params }: ListedSite): [string, string][] => [
  ['мейір', 'Мейір***** Қ*****'],
  ['мейірман', 'Мейірман Қ*****'],
  ['МЕЙІРМАН қайс', 'Мейірман Қайс*****'],
  [learner.name, learner.name],
  [params.code, maskName(learner.name)],
  [learner.email, maskName(learner.name)],
]

test.each(searched)(
  'a search of %s shows no more of anybody than was typed, on every page of it',
  async (path, search) => {
    const site = await givenListedSite()
    let found = 0
    for (const [typed, read] of typedOf(site)) {
      for (const before of ['', '&before=zzzz']) {
        const query = `?${search}=${encodeURIComponent(typed)}${before}`
        const shown = JSON.stringify((await open(site, path, query)).data)
        for (const name of site.hidden.filter((each) => each !== typed)) {
          expect(shown, `${path}${query}`).not.toContain(name)
        }
        if (shown.includes(read)) found++
        // Each list finds people by what it is searched by: all of them by name.
        else expect(typed, path).toMatch(/[-@\d]/)
      }
    }
    expect(found).toBeGreaterThanOrEqual(4)
    for (const short of ['м', 'ме', '%25', '..', '%20%20м']) {
      const { data } = await open(site, path, `?${search}=${short}`)
      expect(JSON.stringify(data), short).not.toMatch(/Ме/)
    }
    const entries = await entriesBy(site, readerOf(site, path))
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/мейір/i)
  },
)

test('a part of an address finds nobody, so that none can be asked out of the list sign by sign', async () => {
  const site = await givenListedSite()
  const { email } = site.learner
  for (const part of [
    email.slice(0, -1),
    email.slice(1),
    email.split('@')[0],
    '@example.kz',
    '@',
  ]) {
    const { data } = await open(site, '/admin/people', `?q=${encodeURIComponent(part ?? '')}`)
    expect((data as { people: unknown[] }).people, part).toEqual([])
  }
  const whole = await open(site, '/admin/people', `?q=${encodeURIComponent(email)}`)
  expect(whole.data).toMatchObject({ people: [{ id: site.learner.id, email }] })
})

test('a trainer reads in the list whom they have opened, and nobody else does', async () => {
  const site = await givenListedSite()
  const path = '/trainer/:programme'
  const shownTo = async () => JSON.stringify((await open(site, path)).data)
  expect(await shownTo()).not.toContain(site.learner.name)
  const { enrolmentId } = site.params
  const colleague = await givenPerson(site.services, { role: 'trainer' })
  const opened = (cookie: string, at: Date) =>
    getPage(site.services, pageOf('/trainer/:programme/:enrolmentId'), {
      ...{ path: `/trainer/x/${enrolmentId}`, params: site.params, cookie, now: at },
    })
  expect((await opened(colleague.cookie, now)).status).toBe(200)
  expect(await shownTo()).not.toContain(site.learner.name)
  // Whom they taught once, and do not any more.
  const long = new Date(now.getTime() - 91 * 86_400_000)
  const old = { actorId: site.staff.trainer.id, requestId: null, now: long }
  await site.services.database.transaction((tx) =>
    recordAudit(tx, {
      ...old,
      action: 'person.opened',
      subject: { kind: 'person', id: site.learner.id },
      detail: { page: 'learner' },
    }),
  )
  expect(await shownTo()).not.toContain(site.learner.name)
  expect((await opened(site.staff.trainer.cookie, now)).status).toBe(200)
  expect(await shownTo()).toContain(site.learner.name)
  for (const [other] of searched.filter(([each]) => each !== path)) {
    expect(JSON.stringify((await open(site, other)).data), other).not.toContain(site.learner.name)
  }
})
