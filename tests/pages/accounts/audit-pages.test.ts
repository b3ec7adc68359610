import { expect, test } from 'vitest'
import { auditMessages } from '../../../app/accounts/words/audit-messages'
import * as auditPage from '../../../app/accounts/pages/audit'
import * as trailPage from '../../../app/accounts/pages/trail'
import { openLook } from '../../../app/eligibility/open-look.server'
import { auditActions, auditSubjects } from '../../../app/platform/audit/audit-actions'
import { getPage } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenEntries, linkAll } from '../../support/given-trail'

const now = new Date('2026-11-21T09:00:00Z')

type Shown = {
  entries: { id: string; at: Date; action: string; subjectId: string }[]
  next: string | null
  faults: Record<string, string>
}

test('every action and every kind of subject has words', () => {
  for (const key of [...auditActions, ...auditSubjects.map((kind) => `kind-${kind}`)]) {
    expect(auditMessages.kk, key).toHaveProperty([key])
  }
})

test('an administrator reads the trail, the newest first, each entry once', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  await givenEntries(services, 120)
  await linkAll(services)
  const first = await getPage(services, auditPage.loader, { path: '/admin/audit', cookie })
  expect(first.data).toMatchObject({
    // The administrator's own second factor is one more.
    state: { entries: 123, waiting: 0, signed: { number: 123 } },
  })
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const path: string = `/admin/audit?action=role.granted${next && `&before=${next}`}`
    const page = (await getPage(services, auditPage.loader, { path, cookie })).data as Shown
    seen.push(...page.entries.map(({ id }) => id))
    next = page.next
  }
  expect(new Set(seen).size).toBe(122)
  expect(seen).toEqual([...seen].sort().reverse())
})

test('what is written down later of an earlier moment stands at that moment, on whatever page', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const minute = (index: number) => new Date(Date.UTC(2026, 2, 1, 9, (index * 37) % 60))
  await givenEntries(services, 60, (index) => ({
    action: 'rules.published',
    now: minute(index),
  }))
  const path = '/admin/audit?action=rules.published'
  const ask = async (more: string) =>
    (await getPage(services, auditPage.loader, { path: path + more, cookie })).data as Shown
  const first = await ask('')
  const second = await ask(`&before=${first.next}`)
  const moments = [...first.entries, ...second.entries].map(({ at }) => at.getTime())
  expect(moments).toHaveLength(60)
  expect(moments).toEqual([...moments].sort((a, b) => b - a))
  expect(await ask('&before=nothing')).toMatchObject({ entries: [], next: null })
})

test('the trail is filtered by action, day and subject, and says what it cannot read', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const { id, email } = await givenPerson(services, { role: 'administrator' })
  const at = (text: string) => new Date(text)
  await givenEntries(services, 1, () => ({ now: at('2026-03-01T18:59:59Z') }))
  await givenEntries(services, 1, () => ({ now: at('2026-03-01T19:00:00Z'), actorId: id }))
  await givenEntries(services, 1, () => ({ action: 'rules.published' }))
  const ask = async (query: string) => {
    const answer = await getPage(services, auditPage.loader, {
      path: `/admin/audit?${query}`,
      cookie,
    })
    return { status: answer.status, ...(answer.data as Shown) }
  }
  expect((await ask('action=rules.published')).entries).toHaveLength(1)
  expect((await ask('from=2026-03-02&until=2026-03-02')).entries).toHaveLength(1)
  expect((await ask('until=2026-03-02')).entries).toHaveLength(2)
  expect((await ask('about=person-0')).entries).toHaveLength(3)
  const own = await ask(`about=${encodeURIComponent(email.toUpperCase())}`)
  expect(own.entries).toHaveLength(4)
  expect(await ask('from=2026-02-31')).toMatchObject({ status: 422, faults: { from: 'dateWrong' } })
  expect(await ask('about=nobody@example.kz')).toMatchObject({ faults: { about: 'nobody' } })
  expect((await ask('action=invented')).entries.length).toBeGreaterThan(3)
})

test.each(['learner', 'trainer', 'reviewer', 'authority'] as const)(
  'a %s does not read the trail of all',
  async (role) => {
    const services = await freshServices()
    const { cookie } = await givenPerson(services, { role })
    const answer = await getPage(services, auditPage.loader, { path: '/admin/audit', cookie })
    expect(answer.status).toBe(403)
  },
)

test('a person sees what concerns them, by whom as an office, and nothing of others', async () => {
  const services = await freshServices()
  const parent = await givenPerson(services, {
    residence: { region: 'KZ-75', district: 'KZ-75-almaly' },
  })
  const stranger = await givenPerson(services, { name: 'Бөтен Адам' })
  const officer = await givenPerson(services, { role: 'authority', name: 'Данияр Оспанов' })
  for (const personId of [parent.id, stranger.id]) {
    const look = { personId, foundBy: 'iin', purpose: 'court', now, requestId: 'r1' } as const
    const by = { id: officer.id, name: officer.name, region: 'KZ-75' }
    await services.database.transaction((tx) => openLook(tx, { officer: by, ...look }))
  }
  const { cookie } = parent
  const shown = await getPage(services, trailPage.loader, { path: '/account/trail', cookie })
  expect(shown.data).toMatchObject({
    entries: [
      { action: 'record.looked-at', by: { kind: 'authority', place: { region: 'KZ-75' } } },
      {
        action: 'residence.moved',
        by: { kind: 'you' },
        place: { region: 'KZ-75', district: 'KZ-75-almaly' },
      },
      { action: 'role.granted', by: { kind: 'platform' }, role: 'learner' },
    ],
  })
  const text = JSON.stringify(shown.data)
  for (const told of [officer.name, officer.id, stranger.id, stranger.name]) {
    expect(text).not.toContain(told)
  }
})
