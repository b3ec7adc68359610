import { expect, test } from 'vitest'
import {
  alarmsOf,
  limitsOf,
  openedOnce,
  peopleLists,
  personLimits,
  type PeopleList,
} from '../../../app/accounts/domain/people-lists'
import { maskName } from '../../../app/accounts/domain/mask-name'
import { type GivenPerson } from '../../support/given-person'
import { listPages } from '../../support/list-pages'
import { readEmails } from '../../support/read-emails'
import { useUpTurns } from '../../support/use-up-turns'
import { givenListedSite, readerOf } from '../../support/given-listed-site'
import { entriesBy, now, open, searches } from '../../support/open-listed-page'

/** What a page of staff is to whoever is named on it. */
type Kind =
  /** A list of people, which can be paged through or searched; `names` when it names staff alone. */
  | { list: PeopleList; search?: string; staffAlone?: true }
  /** One person, in full. */
  | { person: string }
  /** One person, masked. */
  | { masked: string }
  /** Under an open look, which was asked for with a purpose and is logged by itself; or what an officer sent themselves. */
  | 'look'
  | 'own list'
  /** Nobody. */
  | 'nobody'

const look = 'look' as const
const record = '/authority/records/:lookId'

/** Every page of staff that a browser opens. */
const kinds: Record<string, Kind> = {
  '/trainer': 'nobody',
  '/trainer/:programme': { list: 'learners', search: searches['/trainer/:programme'] },
  '/trainer/:programme/:enrolmentId': { person: 'learner' },
  '/trainer/:programme/remarks': 'nobody',
  '/admin/people': { list: 'people', search: searches['/admin/people'] },
  '/admin/people/:personId': { person: 'roles' },
  '/admin/audit': { list: 'audit' },
  '/admin/approvals': { list: 'approvals' },
  '/admin/approvals/:proposalId': { person: 'approval' },
  '/admin/certificates': { list: 'certificates', search: searches['/admin/certificates'] },
  '/admin/certificates/:code': { person: 'certificate' },
  '/admin/certificates/:code/:action': { person: 'certificate' },
  '/admin/rules': 'nobody',
  '/admin/rules/:form': 'nobody',
  '/admin/rules/:form/edit': 'nobody',
  '/admin/clients': 'nobody',
  '/admin/clients/:clientId': 'nobody',
  '/authority': { list: 'desk' },
  '/authority/queue': { list: 'queue' },
  '/authority/proposals': { list: 'decisions' },
  '/authority/transfers': { list: 'transfers' },
  '/authority/transfers/:transferId': { masked: 'until they are looked at' },
  '/authority/announcements': { list: 'announcements', staffAlone: true },
  '/authority/people/:personId': { masked: 'until a purpose is given' },
  '/authority/elsewhere/:code': { masked: 'as to anybody who verifies' },
  '/authority/statistics': 'nobody',
  '/authority/statistics/csv': 'nobody',
  '/authority/batch': 'own list',
  '/authority/batch/:batchId': 'own list',
  '/authority/batch/:batchId/csv': 'own list',
  '/authority/batch/:batchId/json': 'own list',
  [record]: look,
  [`${record}/decide/:placementForm/:requirement`]: look,
  [`${record}/proposals/:proposalId`]: look,
  [`${record}/household`]: look,
  [`${record}/iin`]: look,
  [`${record}/extract`]: look,
  [`${record}/extracts/:code`]: look,
  [`${record}/extracts/:code/json`]: look,
  [`${record}/transfer`]: look,
}

/** Open to everybody: they check a certificate, and name nobody but to who presents it. */
const isOfVerification = (path: string) => path.startsWith('/v') || path === '/verify'

const pages = (await listPages()).filter(
  ({ path, module }) => module.handle.isDesk && module.loader && !isOfVerification(path),
)

const isList = (kind: Kind): kind is Extract<Kind, { list: PeopleList }> =>
  typeof kind === 'object' && 'list' in kind
const lists = Object.entries(kinds).flatMap(([path, kind]) =>
  isList(kind) ? [{ path, ...kind }] : [],
)

test('every page of staff says whom it names, and every list of people is one of them', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(Object.keys(kinds).sort())
  // Searches are asked of in searches-for-people.
  const all = [...lists.map(({ list }) => list), 'names', 'records', 'systems']
  expect([...new Set(all)].sort()).toEqual(Object.keys(peopleLists).sort())
  for (const [path, kind] of Object.entries(kinds)) {
    expect(kind === 'look', path).toBe(path.startsWith(record))
  }
})

test('each page of each list leaves an entry, counts, and masks who is no staff', async () => {
  const site = await givenListedSite()
  const masked = [site.learner, ...site.residents].map(({ name }) => maskName(name))
  for (const { path, list, staffAlone } of lists) {
    for (const query of ['', '?before=zzzz', '?x=1']) {
      const { status, data } = await open(site, path, query)
      expect(status, path).toBe(200)
      const shown = JSON.stringify(data)
      for (const name of site.hidden) expect(shown, `${path}${query}`).not.toContain(name)
      const isSomebodyThere = masked.some((each) => shown.includes(each))
      if (query === '' && !staffAlone) expect(isSomebodyThere, `${path} ${shown}`).toBe(true)
    }
    const reader = readerOf(site, path)
    const entries = await entriesBy(site, reader)
    const { entry: action } = peopleLists[list]
    const listed = entries.filter(({ detail }) => detail.list === list)
    expect(listed, path).toMatchObject(Array(3).fill({ action, subjectId: reader.id }))
  }
})

test.each([
  ['an hour', 0],
  ['a day', 1],
] as const)(
  'whoever pages through a list within %s is an alarm, and is stopped; other lists stay open',
  async (_, at) => {
    const site = await givenListedSite()
    const { services } = site
    const toldOf = async ({ name }: GivenPerson) =>
      (await readEmails(services)).filter(
        ({ to, text }) => to === site.other.email && text.includes(name),
      )
    // One after another: each is open though the ones before it are stopped.
    for (const { path, list } of lists) {
      const limit = limitsOf(list)[at]
      const reader = readerOf(site, path)
      const before = (await toldOf(reader)).length
      const taken = { limit, subject: reader.id, turns: limit.turns - 1, now }
      await useUpTurns(services.database, taken)
      expect((await open(site, path)).status, path).toBe(200)
      const stopped = await open(site, path)
      // The desk goes on; what waits is left out of it.
      if (list === 'desk') expect(stopped).toMatchObject({ data: { desk: { awaiting: [] } } })
      else expect(stopped.status, path).toBe(429)
      await open(site, path)
      const told = await toldOf(reader)
      expect(told, path).toHaveLength(before + 1)
      expect(told.at(-1)?.subject).not.toMatch(/list|people|тізім|спис/i)
      const entries = await entriesBy(site, reader)
      const alarms = entries.filter(({ action }) => action.endsWith('.alarmed'))
      expect(alarms.filter(({ detail }) => detail.list === list)).toMatchObject([
        { detail: { pages: limit.turns } },
      ])
    }
  },
)

test('half of the limit of every list that is searched by name is an alarm', () => {
  const searched = lists.flatMap(({ list, search }) => (search ? [list] : []))
  const halfway = (Object.keys(peopleLists) as PeopleList[]).filter((list) =>
    limitsOf(list).some((limit) => alarmsOf(list, limit).length === 2),
  )
  expect(halfway.sort()).toEqual([...new Set([...searched, 'names'])].sort())
})

test.each([
  ['an hour', 0],
  ['a day', 1],
] as const)(
  'whoever pages through half of what %s allows of a list of names is told of once, and goes on',
  async (_, at) => {
    const site = await givenListedSite()
    for (const { path, list } of lists.filter(({ search }) => search)) {
      const limit = limitsOf(list)[at]
      const reader = readerOf(site, path)
      const half = limit.turns / 2
      const taken = { limit, subject: reader.id, turns: half - 2, now }
      await useUpTurns(site.services.database, taken)
      for (const alarms of [0, 1, 1, 1]) {
        expect((await open(site, path)).status, path).toBe(200)
        const entries = (await entriesBy(site, reader)).filter(
          ({ action, detail }) => action.endsWith('.alarmed') && detail.list === list,
        )
        expect(entries, path).toMatchObject(Array(alarms).fill({ detail: { pages: half } }))
      }
      const told = (await readEmails(site.services)).filter(
        ({ to, text }) => to === site.other.email && text.includes(reader.name),
      )
      expect(told.length, path).toBeGreaterThan(0)
      expect(told.at(-1)?.text).toMatch(/half|половины|жартысына/)
    }
  },
)

const people = Object.entries(kinds).flatMap(([path, kind]) =>
  typeof kind === 'object' && 'person' in kind ? [{ path, page: kind.person }] : [],
)

test.each(people)(
  'whoever opens $path stands in the trail of that person, once',
  async ({ path, page }) => {
    const site = await givenListedSite()
    const reader = readerOf(site, path)
    for (let time = 0; time < 2; time++) {
      const { status, data } = await open(site, path)
      expect(status).toBe(200)
      expect(JSON.stringify(data)).toContain(site.learner.name)
    }
    expect(await entriesBy(site, reader)).toMatchObject([
      { action: 'person.opened', subjectId: site.learner.id, detail: { page } },
    ])
  },
)

test.each(personLimits)(
  'whoever opens people one after another is an alarm at the last of $name, and is stopped; who is open stays open',
  async (limit) => {
    const site = await givenListedSite()
    const { services } = site
    const reader = site.staff.administrator
    const path = '/admin/people/:personId'
    const taken = { limit, subject: reader.id, turns: limit.turns - 1, now }
    await useUpTurns(services.database, taken)
    expect((await open(site, path)).status).toBe(200)
    const [first, next] = site.residents.map(({ id }) => ({ personId: id }))
    for (let time = 0; time < 2; time++) {
      expect((await open(site, path, '', first)).status).toBe(429)
      expect((await open(site, path, '', next)).status).toBe(429)
      expect((await open(site, path)).status).toBe(200)
    }
    // Their own page is theirs.
    expect((await open(site, path, '', { personId: reader.id })).status).toBe(200)
    const entries = await entriesBy(site, reader)
    expect(entries.map(({ action }) => action).sort()).toEqual(['list.alarmed', 'person.opened'])
    expect(openedOnce.seconds).toBeLessThan(limit.seconds)
  },
)

test.each(personLimits)(
  'whoever opens half of the people that $name allows is told of once, and goes on',
  async (limit) => {
    const site = await givenListedSite()
    const { services } = site
    const reader = site.staff.administrator
    const half = limit.turns / 2
    await useUpTurns(services.database, { limit, subject: reader.id, turns: half - 1, now })
    for (const { id: personId } of site.residents) {
      expect((await open(site, '/admin/people/:personId', '', { personId })).status).toBe(200)
    }
    const entries = await entriesBy(site, reader)
    const alarms = entries.filter(({ action }) => action === 'list.alarmed')
    expect(alarms).toMatchObject([{ detail: { people: half } }])
    const told = (await readEmails(services)).filter(({ to }) => to === site.other.email)
    expect(told.filter(({ text }) => text.includes(reader.name))).toMatchObject([
      { text: expect.stringMatching(/half|половины|жартысына/) as string },
    ])
  },
)

const quiet = Object.entries(kinds).flatMap(([path, kind]) =>
  kind === 'nobody' || (typeof kind === 'object' && 'masked' in kind) ? [path] : [],
)

test('every other page of staff names nobody', async () => {
  const site = await givenListedSite()
  const { elsewhere, code: own } = site.params
  for (const path of quiet.filter((each) => !each.includes(':clientId'))) {
    const code = path.startsWith('/authority/elsewhere') ? elsewhere : own
    const query = path.endsWith('/edit') ? '?requirement=court' : ''
    const answer = await open(site, path, query, { code })
    expect(answer.status, path).toBe(200)
    const shown = JSON.stringify(answer.data)
    for (const name of site.hidden) expect(shown, path).not.toContain(name)
  }
})
