import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import type { DatabaseHandle } from '../../../app/platform/database/database.server'
import type { Pace } from '../../../app/platform/throttle/pace'
import {
  forgetEmptyBuckets,
  giveTurnsBack,
  takePacedTurns,
} from '../../../app/platform/throttle/take-paced-turns.server'
import { takeTurn } from '../../../app/platform/throttle/take-turn.server'
import { throttleBuckets } from '../../../db/schema/platform'
import { freshDatabase } from '../../support/fresh-database'

const now = new Date('2026-11-21T09:00:00Z')
const minute = 60_000
const year = 365 * 24 * 60 * minute

/** Takes one turn under a limit that slows down. */
function takePaced({ transaction }: DatabaseHandle, pace: Pace, subject: string, at: Date) {
  return transaction((tx) => takePacedTurns(tx, [[pace, subject]], at))
}

test('a limit that was reached while the clock ran ahead refuses nobody now', async () => {
  const { transaction } = await freshDatabase()
  const limit = { name: 'of-this-test', turns: 1, seconds: 3600 }
  const take = (subject: string, at: Date) => transaction((tx) => takeTurn(tx, limit, subject, at))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4 * minute, max: year }), async (span) => {
      const [subject, ahead] = [uuid(), new Date(now.getTime() + span)]
      await take(subject, ahead)
      expect(await take(subject, ahead)).toMatchObject({ allowed: false })
      expect(await take(subject, now)).toEqual({ allowed: true })
      expect(await take(subject, now)).toMatchObject({ allowed: false })
    }),
    { numRuns: 6 },
  )
})

/** A limit that slows down, and how many of its turns were taken so far ahead of now: in parts of a whole burst. */
const anyTaken = fc
  .record({ burst: fc.integer({ min: 1, max: 4 }), seconds: fc.integer({ min: 1, max: 3600 }) })
  .chain(({ burst, seconds }) =>
    fc.record({
      pace: fc.constant({ name: 'of-this-test', burst, seconds }),
      taken: fc.integer({ min: 1, max: burst }),
      // Most of it within the time in which what is kept of one turn could be of many that were taken now.
      ahead: fc.integer({ min: minute, max: minute + 2 * burst * seconds * 1000 }),
    }),
  )

test('a limit that slows down counts no turn that was taken while the clock ran ahead', async () => {
  const database = await freshDatabase()
  await fc.assert(
    fc.asyncProperty(anyTaken, async ({ pace, taken, ahead }) => {
      const subject = uuid()
      const then = new Date(now.getTime() + ahead)
      for (let turn = 0; turn < taken; turn++) await takePaced(database, pace, subject, then)
      for (let turn = 0; turn < pace.burst; turn++)
        expect(await takePaced(database, pace, subject, now)).toEqual({ allowed: true })
      expect(await takePaced(database, pace, subject, now)).toMatchObject({ allowed: false })
    }),
    { numRuns: 20 },
  )
})

test('a turn that is given back when the clock ran ahead before gives back one of now', async () => {
  const database = await freshDatabase()
  const pace = { name: 'of-this-test', burst: 2, seconds: 600 }
  await takePaced(database, pace, 'one', new Date(now.getTime() + 11 * minute))
  expect(await takePaced(database, pace, 'one', now)).toEqual({ allowed: true })
  await database.transaction((tx) => giveTurnsBack(tx, [[pace, 'one']], now))
  expect(await takePaced(database, pace, 'one', now)).toEqual({ allowed: true })
  expect(await takePaced(database, pace, 'one', now)).toEqual({ allowed: true })
  expect(await takePaced(database, pace, 'one', now)).toMatchObject({ allowed: false })
})

test('what a clock that ran ahead left of a limit is forgotten before that time comes', async () => {
  const database = await freshDatabase()
  const pace = { name: 'of-this-test', burst: 2, seconds: 60 }
  await takePaced(database, pace, 'of then', new Date(now.getTime() + year))
  await takePaced(database, pace, 'of now', now)
  await database.transaction((tx) => forgetEmptyBuckets(tx, now))
  const kept = await database.read.select().from(throttleBuckets)
  expect(kept.map(({ subject }) => subject)).toEqual(['of now'])
})
