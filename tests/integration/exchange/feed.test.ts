import fc from 'fast-check'
import { eq, lte } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { announceEvent } from '../../../app/exchange/announce-event.server'
import {
  feedStart,
  readFeedCursor,
  writeCursor,
  writeFeedCursor,
  type FeedPlace,
} from '../../../app/exchange/domain/cursor'
import { coversRegion } from '../../../app/exchange/domain/client'
import { numberEvents } from '../../../app/exchange/number-events.server'
import { readFeed } from '../../../app/exchange/read-feed.server'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import { feedEvents, feedPending, feedPositions } from '../../../db/schema/exchange'
import { askedAt } from '../../support/api-client'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

/** People of two regions, and one who belongs to none. */
async function givenPeople(services: Services) {
  const people = new Map<string | null, string>()
  for (const region of ['KZ-75', 'KZ-71', null]) {
    const { id } = await givenPerson(services)
    if (region) {
      const residence = { personId: id, region, district: null, now: askedAt }
      await services.database.transaction((tx) => moveResidence(tx, residence))
    }
    people.set(region, id)
  }
  return people
}

function announce({ database }: Services, personId: string, at = askedAt) {
  return database.transaction((tx) =>
    announceEvent(tx, {
      type: 'certificate.awarded',
      personId,
      payload: { certificateCode: '000000000000000000', programme: 'adoptive-parent' },
      now: at,
    }),
  )
}

function number({ database }: Services) {
  return database.transaction((tx) => numberEvents(tx, askedAt))
}

/** A reader that keeps nothing but a cursor, as a client does. */
function aReader({ database }: Services, regions: string[]) {
  let cursor: string | undefined
  const seen: string[] = []
  async function read(limit: number) {
    const after = readFeedCursor(cursor)
    if (after === null) throw new Error('the cursor is not read')
    const page = await readFeed(database.read, { after, limit, regions })
    if (page.kind === 'ahead') throw new Error('the cursor is ahead')
    seen.push(...page.events.map(({ id }) => id))
    cursor = writeFeedCursor(page.next)
    return page.more
  }
  return {
    regions,
    seen,
    read,
    async readOn() {
      while (await read(7));
    },
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('announce'), region: fc.constantFrom('KZ-75', 'KZ-71', null) }),
  fc.record({ kind: fc.constant('number') }),
  fc.record({
    kind: fc.constant('read'),
    reader: fc.integer({ min: 0, max: 2 }),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
)

test('whoever goes on from a cursor sees every event of its regions once and in order, however they come', async () => {
  const services = await freshServices()
  const { database } = services
  const people = await givenPeople(services)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const readers = [['*'], ['KZ-75'], ['KZ-71', 'KZ-10']].map((regions) =>
        aReader(services, regions),
      )
      for (const each of steps) {
        if ('region' in each) await announce(services, people.get(each.region) ?? '')
        else if ('reader' in each) await readers[each.reader]?.read(each.limit)
        else await number(services)
      }
      await number(services)
      const told = await database.read
        .select({ number: feedPositions.number, id: feedPositions.eventId })
        .from(feedPositions)
        .orderBy(feedPositions.number)
      const events = new Map(
        (await database.read.select().from(feedEvents)).map((event) => [event.id, event]),
      )
      expect(told.map((each) => each.number)).toEqual(told.map((_each, index) => index + 1))
      expect(told).toHaveLength(events.size)
      for (const reader of readers) {
        await reader.readOn()
        const theirs = told.filter(({ id }) =>
          coversRegion(reader.regions, events.get(id)?.region ?? null),
        )
        expect(reader.seen).toEqual(theirs.map(({ id }) => id))
      }
    }),
    { numRuns: 25 },
  )
})

test('while events are written and numbered at once, a reader misses none', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services)
  const reader = aReader(services, ['*'])
  let writing = true
  const writers = Promise.all(
    Array.from({ length: 8 }, async (_none, writer) => {
      for (let event = 0; event < 10; event++) {
        // A clock that goes wrong now and then puts nobody's event out of reach.
        const at = new Date(askedAt.getTime() + (event % 3 === 0 ? -writer * 60_000 : event))
        await announce(services, id, at)
      }
    }),
  ).finally(() => (writing = false))
  while (writing) {
    await number(services)
    await reader.readOn()
  }
  await writers
  await number(services)
  await reader.readOn()
  expect(reader.seen).toHaveLength(80)
  expect(new Set(reader.seen).size).toBe(80)
  expect(await services.database.read.select().from(feedPending)).toEqual([])
})

test('an event belongs to the region where the person lived when it happened', async () => {
  const services = await freshServices()
  const people = await givenPeople(services)
  const personId = people.get('KZ-75') ?? ''
  await announce(services, personId)
  const moved = { personId, region: 'KZ-71', district: null, now: askedAt }
  await services.database.transaction((tx) => moveResidence(tx, moved))
  await announce(services, personId)
  const rows = await services.database.read.select().from(feedEvents)
  expect(rows.map(({ region }) => region).sort()).toEqual(['KZ-71', 'KZ-75'])
})

test('an event holds no name and no IIN, and neither can its payload', async () => {
  const services = await freshServices()
  const { id, name } = await givenPerson(services, { iin: '700911204362' })
  const certificateCode = '000000000000000000'
  const programme = 'adoptive-parent'
  const wrong = [
    { certificateCode: name, programme },
    { certificateCode, programme: '700911204362' },
    { certificateCode, programme, note: 'x' },
  ]
  for (const payload of wrong) {
    await expect(
      services.database.transaction((tx) =>
        announceEvent(tx, { type: 'certificate.awarded', personId: id, payload, now: askedAt }),
      ),
    ).rejects.toThrow()
  }
  await announce(services, id)
  const text = JSON.stringify(await services.database.read.select().from(feedEvents))
  expect(text).not.toContain(name)
  expect(text).not.toContain('700911204362')
})

/** What an older backup of a site leads back to: its first events alone, under the numbers that they had. */
async function givenRestored({ database }: Services, first: number) {
  const restored = await freshServices()
  const { id: personId } = await givenPerson(restored)
  const kept = await database.read
    .select({ position: feedPositions, event: feedEvents })
    .from(feedPositions)
    .innerJoin(feedEvents, eq(feedEvents.id, feedPositions.eventId))
    .where(lte(feedPositions.number, first))
  await restored.database.transaction(async (tx) => {
    await tx.insert(feedEvents).values(kept.map(({ event }) => ({ ...event, personId })))
    await tx.insert(feedPositions).values(kept.map(({ position }) => position))
  })
  return { restored, personId }
}

test('a feed that was set back is told from one without news', async () => {
  const services = await freshServices()
  const { read } = services.database
  const asked = { limit: 10, regions: ['*'] }
  const first = await readFeed(read, { ...asked, after: feedStart })
  expect(first).toMatchObject({ kind: 'page', next: feedStart })
  const ahead = { number: 1, mark: '' }
  expect(await readFeed(read, { ...asked, after: ahead })).toEqual({ kind: 'ahead' })
})

test('whoever read what a return to a backup took away is told so, also once its numbers belong to other events', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        before: fc.integer({ min: 1, max: 6 }),
        lost: fc.integer({ min: 1, max: 4 }),
        after: fc.integer({ min: 0, max: 8 }),
        // A reader of a region in which nothing happens stands at the same numbers.
        regions: fc.constantFrom(['*'], ['KZ-10']),
      }),
      async ({ before, lost, after, regions }) => {
        const told = async (site: Services, personId: string, count: number) => {
          for (let event = 0; event < count; event++) await announce(site, personId)
          await number(site)
        }
        const readOn = async ({ database }: Services, from: FeedPlace) =>
          readFeed(database.read, { after: from, limit: 100, regions })
        const readAll = async (site: Services) => {
          const page = await readOn(site, feedStart)
          if (page.kind !== 'page') throw new Error('no page')
          return page.next
        }
        const site = await freshServices()
        const { id } = await givenPerson(site)
        await told(site, id, before)
        const kept = await readAll(site)
        await told(site, id, lost)
        const gone = await readAll(site)
        const { restored, personId } = await givenRestored(site, before)
        await told(restored, personId, after)

        expect(await readOn(restored, gone)).toEqual({ kind: 'ahead' })
        const page = await readOn(restored, kept)
        expect(page).toMatchObject({ kind: 'page', next: { number: before + after } })
        // Cursors without a mark are out there.
        expect(await readOn(restored, { ...kept, mark: '' })).toEqual(page)
      },
    ),
    { numRuns: 20 },
  )
})

test('a cursor is read back as it was written, and nothing else is taken for one', () => {
  const place = fc.record({
    number: fc.nat(),
    mark: fc.oneof(fc.constant(''), fc.stringMatching(/^[\da-f]{12}$/)),
  })
  fc.assert(
    fc.property(place, (at) => {
      expect(readFeedCursor(writeFeedCursor(at))).toEqual(at)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const at = readFeedCursor(text)
      return at === null || writeFeedCursor(at) === text
    }),
  )
  const others = ['MQ', '====', writeCursor('webhooks', '1')]
  for (const place of ['01', '1.', '1.0', '1.0123456789abc', '1.0123456789AB', '.0123456789ab'])
    others.push(writeCursor('feed', place))
  for (const text of others) expect(readFeedCursor(text)).toBeNull()
})
