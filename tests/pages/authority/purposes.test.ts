import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import * as desk from '../../../app/authority/pages/desk'
import * as record from '../../../app/authority/pages/looked-at-record'
import * as openMember from '../../../app/authority/pages/open-member'
import * as openPerson from '../../../app/authority/pages/open-person'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import { openListPage } from '../../../app/accounts/open-list-page.server'
import { limitsOf } from '../../../app/accounts/domain/people-lists'
import { getPage, postForm } from '../../support/ask-page'
import { givenDesk, look } from '../../support/given-desk'
import { givenHousehold } from '../../support/given-household'
import { givenPerson, givenUse } from '../../support/given-person'
import { givenResidents } from '../../support/given-residents'

const start = new Date('2026-11-21T09:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const almaty = { region: 'KZ-75', district: null }

/** An officer who has given a purpose for the first of a household, and can go on to the others. */
async function givenOpened() {
  const site = await givenDesk()
  const { services } = site
  const family = []
  for (const name of ['Бірінші', 'Екінші', 'Үшінші']) {
    family.push(await givenPerson(services, { name, residence: almaty }))
  }
  await givenHousehold(
    services.database,
    family.map(({ id }) => id),
  )
  const officer = await givenPerson(services, { role: 'authority' })
  const first = await look(services, officer, family[0]?.id ?? '')
  const read = (lookId: string, now: Date) =>
    getPage(services, record.loader, {
      path: '/x',
      params: { lookId },
      cookie: officer.cookie,
      now,
    })
  const goOn = (lookId: string, member: string, now: Date) =>
    postForm(
      services,
      openMember.action,
      { member },
      {
        ...{ path: `/authority/records/${lookId}/household`, params: { lookId } },
        ...{ cookie: officer.cookie, now },
      },
    )
  return { ...site, officer, family, first, read, goOn }
}

const lookOf = (location: string | null) => location?.replace('/authority/records/', '') ?? ''

/** Minutes that pass, then whom the officer goes on to, from which of the looks that were opened. */
const step = fc.record({ pass: fc.integer({ min: 0, max: 12 }), to: fc.nat(2), from: fc.nat(20) })

test('however an officer goes from one of a household to another, the purpose ends when it would have ended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { services, family, first, read, goOn, officer } = await givenOpened()
      const looks = new Set([first])
      let minutes = 0
      for (const { pass, to, from } of steps) {
        minutes += pass
        const now = after(minutes)
        // Whoever goes on is at work, so that no sitting ends on the way.
        await givenUse(services, officer.cookie, now)
        const { status, location } = await goOn(
          [...looks][from % looks.size] ?? '',
          family[to]?.id ?? '',
          now,
        )
        if (minutes >= 30) expect(status).toBe(404)
        if (status === 303) looks.add(lookOf(location))
      }
      // One look for each person at most, however often they were gone to.
      expect(looks.size).toBeLessThanOrEqual(family.length)
      for (const { id } of family) {
        expect((await listLooks(services.database.read, id)).length).toBeLessThanOrEqual(1)
      }
      for (const [at, status] of [
        [29, 200],
        [30, 404],
      ] as const) {
        if (at < minutes) continue
        await givenUse(services, officer.cookie, after(at))
        for (const each of looks) expect((await read(each, after(at))).status).toBe(status)
      }
    }),
    { numRuns: 6 },
  )
})

test('from somebody of one household no purpose leads on to those of another', async () => {
  const { services, officer, family, first, read, goOn } = await givenOpened()
  const [one, spouse] = family
  const stranger = await givenPerson(services, { name: 'Бөтен', residence: almaty })
  const second = lookOf((await goOn(first, spouse?.id ?? '', after(1))).location)
  const shown = await read(second, after(2))
  expect(shown.data).toMatchObject({ members: [{ name: 'Бірінші' }, { name: 'Үшінші' }] })
  await services.database.transaction((tx) =>
    leaveHousehold(tx, { personId: spouse?.id ?? '', now: after(3) }),
  )
  await givenHousehold(services.database, [spouse?.id ?? '', stranger.id])
  const moved = await read(second, after(4))
  expect(JSON.stringify(moved.data)).not.toContain('Бөтен')
  expect((await goOn(second, stranger.id, after(4))).status).toBe(409)
  expect(await listLooks(services.database.read, stranger.id)).toEqual([])
  // The way back is the look that was there first, and no new one.
  expect(lookOf((await goOn(second, one?.id ?? '', after(5))).location)).toBe(first)
  expect(officer.id).not.toBe(one?.id)
})

test('going back and forth takes no turns of a search', async () => {
  const { services, officer, family, first, goOn } = await givenOpened()
  const [, spouse] = family
  const second = lookOf((await goOn(first, spouse?.id ?? '', after(1))).location)
  const [limit] = limitsOf('records')
  for (let at = 0; at < limit.turns; at++) {
    expect((await goOn(first, spouse?.id ?? '', after(2))).location).toContain(second)
  }
  const context = { ...services, requestId: 'r', now: after(3) }
  const turn = await services.database.transaction((tx) =>
    openListPage(tx, context, { visitor: officer, list: 'records' }),
  )
  expect(turn.kind).toBe('opened')
})

test('a purpose that was given with a search by name opens one of the people whom it found, and no longer than a look', async () => {
  const { services, metBy } = await givenDesk()
  const residents = await givenResidents(services, { count: 2, from: 5, metBy })
  const [one, other] = residents.map(({ id }) => id)
  const { cookie } = await givenPerson(services, { role: 'authority' })
  const colleague = await givenPerson(services, { role: 'authority' })
  const form = { sought: 'тұрғын', purpose: 'court-preparation', words: '', caseNumber: '17-204' }
  const search = async (now: Date) => {
    const { data } = await postForm(services, desk.action, form, {
      path: '/authority',
      cookie,
      now,
    })
    return (data as { given: string }).given
  }
  const open = (personId = '', given: string, now: Date, by = cookie) =>
    postForm(
      services,
      openPerson.action,
      { given },
      {
        ...{ path: '/authority/people/x', params: { personId }, cookie: by, now },
      },
    )
  const given = await search(after(0))
  const over = { status: 409, data: { errors: { '': 'purposeOver' } } }
  // Nobody else, and nothing that was made up or changed.
  expect(await open(one, given, after(1), colleague.cookie)).toMatchObject(over)
  for (const wrong of [
    '',
    'sealed',
    `${given.slice(0, 40)}${given[40] === 'A' ? 'B' : 'A'}${given.slice(41)}`,
    given.slice(4),
  ]) {
    expect(await open(one, wrong, after(1))).toMatchObject(over)
  }
  const opened = await open(one, given, after(10))
  expect(opened.status).toBe(303)
  expect((await open(one, given, after(11))).location).toBe(opened.location)
  expect(await open(other, given, after(12))).toMatchObject(over)
  expect(await listLooks(services.database.read, one ?? '')).toHaveLength(1)
  expect(await listLooks(services.database.read, other ?? '')).toEqual([])
  const lookId = lookOf(opened.location)
  const read = (now: Date) =>
    getPage(services, record.loader, { path: '/x', params: { lookId }, cookie, now })
  await givenUse(services, cookie, after(29))
  expect((await read(after(29))).data).toMatchObject({
    look: { foundBy: 'name', purpose: 'court-preparation', caseNumber: '17-204' },
    endsAt: after(30),
  })
  expect((await read(after(30))).status).toBe(404)
  expect(await open(one, given, after(30))).toMatchObject(over)
  // Said again, it opens again.
  await givenUse(services, cookie, after(31))
  expect((await open(other, await search(after(31)), after(32))).status).toBe(303)
})
