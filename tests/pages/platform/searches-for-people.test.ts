import { expect, test } from 'vitest'
import { limitsOf, peopleLists, type PeopleList } from '../../../app/accounts/domain/people-lists'
import { auditEntries } from '../../../db/schema/platform'
import { postForm, type Answer } from '../../support/ask-page'
import { askApi } from '../../support/api-client'
import { formSamples } from '../../support/form-samples'
import { listPages } from '../../support/list-pages'
import { readEmails } from '../../support/read-emails'
import { useUpTurns } from '../../support/use-up-turns'
import { givenListedSite, readerOf, type ListedSite } from '../../support/given-listed-site'

const now = new Date('2026-11-21T09:00:00Z')
const every = await listPages()

/** What staff and connected systems send, and what finds people by it: a search is a list of people of its own. */
type Search = {
  path: string
  list: PeopleList
  send: (site: ListedSite) => Promise<Answer | { status: number; data?: unknown }>
}

const purpose = { purpose: 'court-preparation', words: '', caseNumber: '' }

let keys = 0

const searches: Search[] = [
  {
    path: '/authority',
    list: 'names',
    send: (site) => send(site, '/authority', { ...purpose, sought: 'тұрғын' }),
  },
  {
    path: '/authority',
    list: 'records',
    send: (site) => send(site, '/authority', { ...purpose, sought: '700911204362' }),
  },
  {
    path: '/authority/people/:personId',
    list: 'records',
    send: (site) => send(site, '/authority/people/:personId', purpose),
  },
  {
    path: '/api/v1/records/search',
    list: 'systems',
    async send({ services, client }) {
      const body = { iin: '700911204362', purpose: 'Checks of applicants' }
      const { status } = await askApi(services, pageAt('/api/v1/records/search').module as never, {
        ...{ method: 'POST', path: '/api/v1/records/search', token: client.token, body, now },
        headers: { 'Idempotency-Key': `key-of-search-${keys++}` },
      })
      return { status }
    },
  },
]

function pageAt(path: string) {
  const page = every.find((each) => each.path === path)
  if (!page) throw new Error(`no page ${path}`)
  return page
}

/** Sends a form as the one of the staff whose page it is. */
function send(site: ListedSite, path: string, fields: Record<string, string>): Promise<Answer> {
  const { cookie } = readerOf(site, path)
  const params = { ...site.params, lookId: 'x', batchId: 'x', clientId: 'x', requirement: 'x' }
  const address = path.replace(/:(\w+)/g, (_, name: string) => params[name as 'code'] ?? 'x')
  const action = pageAt(path).module.action as Parameters<typeof postForm>[1]
  return postForm(site.services, action, fields, { path: address, params, cookie, now })
}

test.each(
  searches.flatMap((search) =>
    [0, 1].map((at) => ({ ...search, at, name: ['an hour', 'a day'][at] })),
  ),
)(
  'a search of $list by $path is counted by $name, is an alarm once, and then finds nobody',
  async ({ list, send: search, at }) => {
    const site = await givenListedSite()
    const limit = limitsOf(list)[at as 0 | 1]
    const { id, name } =
      list === 'systems' ? { ...site.client, name: 'eGov' } : site.staff.authority
    const taken = { limit, subject: id, turns: limit.turns - 1, now }
    await useUpTurns(site.services.database, taken)
    const last = await search(site)
    expect(last.status).not.toBe(429)
    for (let time = 0; time < 2; time++) expect((await search(site)).status).toBe(429)
    const entries = await site.services.database.read.select().from(auditEntries)
    const { alarm } = peopleLists[list]
    const alarms = entries.filter(({ action, actorId }) => action === alarm && actorId === id)
    expect(alarms).toMatchObject([{ detail: { list, pages: limit.turns }, requestId: 'test' }])
    const told = (await readEmails(site.services)).filter(
      ({ to, text }) => to === site.other.email && text.includes(name),
    )
    expect(told).toHaveLength(1)
  },
)

test.each([0, 1] as const)(
  'half of the searches by name that are allowed are an alarm, once, and stop nobody (limit %i)',
  async (at) => {
    const site = await givenListedSite()
    const limit = limitsOf('names')[at]
    const { id } = site.staff.authority
    const taken = { limit, subject: id, turns: limit.turns / 2 - 1, now }
    await useUpTurns(site.services.database, taken)
    const search = searches.find(({ list }) => list === 'names')
    for (let time = 0; time < 3; time++) expect((await search?.send(site))?.status).not.toBe(429)
    const entries = await site.services.database.read.select().from(auditEntries)
    const alarms = entries.filter(({ action, actorId }) => /alarmed/.test(action) && actorId === id)
    expect(alarms).toMatchObject([{ detail: { list: 'names', pages: limit.turns / 2 } }])
  },
)

test('a search by name gives its purpose as any other does, and shows no more of anybody than was typed', async () => {
  const site = await givenListedSite()
  const { residents, staff, services } = site
  const [first] = residents
  const [surname = '', given = ''] = first?.name.split(' ') ?? []
  const sought = { sought: 'тұрғ' }
  for (const missing of [{ purpose: '' }, { purpose: 'other', words: 'аааааааааа' }]) {
    const { status, data } = await send(site, '/authority', { ...purpose, ...sought, ...missing })
    expect(status).toBe(422)
    for (const name of site.hidden) expect(JSON.stringify(data)).not.toContain(name)
  }
  const { data } = await send(site, '/authority', { ...purpose, ...sought, caseNumber: '17-204' })
  const shown = JSON.stringify(data)
  const masked = residents.map(({ name }) => `Тұрғ***** ${name.split(' ')[1]?.[0]}*****`)
  const { people } = data as { people: { name: string }[] }
  expect(people.map(({ name }) => name).sort()).toEqual(masked.sort())
  for (const { iin } of residents) expect(shown).not.toContain(iin.slice(-4))
  for (const name of site.hidden) expect(shown).not.toContain(name)

  const whole = await send(site, '/authority', { ...purpose, sought: `${surname} ${given}` })
  expect(whole.data).toMatchObject({ people: [{ id: first?.id, name: first?.name }] })
  const entries = await services.database.read.select().from(auditEntries)
  const searched = entries.filter(({ action }) => action === 'desk.searched')
  expect(searched.map(({ detail }) => detail)).toMatchObject([
    { purpose: 'court-preparation', caseNumber: '17-204', found: residents.length },
    { purpose: 'court-preparation', found: 1 },
  ])
  expect(searched.every(({ actorId }) => actorId === staff.authority.id)).toBe(true)
  expect(JSON.stringify(searched)).not.toMatch(/тұрғ/i)
})

/** Programs are told of people by these alone: what they searched for, and lists that have quotas of their own. */
const programs: Record<string, 'systems' | 'look' | 'own list' | 'nobody'> = {
  '/api/v1/records/search': 'systems',
  '/api/v1/records/:lookId': 'look',
  '/api/v1/batch-checks': 'own list',
  '/api/v1/batch-checks/:batchId': 'own list',
  '/api/v1/batch-checks/:batchId/lines': 'own list',
  '/api/v1/batch-checks/:batchId/statement': 'own list',
  '/api/v1/events': 'nobody',
  '/api/v1/webhooks': 'nobody',
  '/api/v1/webhooks/:webhookId': 'nobody',
  '/api/v1/webhooks/:webhookId/deliveries': 'nobody',
  '/api/v1/webhooks/:webhookId/replay': 'nobody',
}

test('every address for connected systems says whom it names, and what names nobody names nobody', async () => {
  const ofClients = every.filter(({ module }) => module.handle.access === 'client')
  expect(ofClients.map(({ path }) => path).sort()).toEqual(Object.keys(programs).sort())
  const { services, client, hidden } = await givenListedSite()
  for (const { path, module } of ofClients) {
    if (programs[path] !== 'nobody' || path.includes(':')) continue
    const { token } = client
    const answer = await askApi(services, module as never, { path, token, now })
    expect(answer.status, path).toBe(200)
    const shown = await answer.text()
    for (const name of hidden) expect(shown, path).not.toContain(name)
  }
})

test('no other form of staff answers with people who were not on its page', async () => {
  const site = await givenListedSite()
  const ofSearch = new Set(searches.map(({ path }) => path))
  const forms = every.filter(
    ({ path, module }) =>
      /^[/](?:admin|authority|trainer)/.test(path) && module.action && !ofSearch.has(path),
  )
  expect(forms.length).toBeGreaterThan(10)
  for (const { path } of forms) {
    const isOfPerson = /:(?:personId|code|enrolmentId|proposalId|transferId)/.test(path)
    for (const fields of formSamples[path] ?? [{}]) {
      const { data } = await send(site, path, fields)
      const shown = JSON.stringify(data)
      for (const name of site.hidden.filter((each) => !isOfPerson || each !== site.learner.name)) {
        expect(shown, path).not.toContain(name)
      }
    }
  }
})
