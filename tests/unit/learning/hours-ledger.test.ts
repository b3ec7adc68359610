import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFrom, creditedBy, reachedAt } from '../../../app/learning/domain/hours-ledger'
import { judgeStay, leastShareOfReading } from '../../../app/learning/domain/judge-stay'

const minute = 60_000
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 9) + minutes * minute)

test('a lesson that took as long as it credits counts when it is finished', () => {
  const lesson = { minutes: 30, openedAt: at(0), completedAt: at(30), before: null }
  expect(countFrom(lesson)).toEqual(at(30))
  expect(countFrom({ ...lesson, completedAt: at(2000) })).toEqual(at(2000))
})

test('a lesson that was finished sooner counts once its minutes have passed', () => {
  const first = { minutes: 30, openedAt: at(0), completedAt: at(4), before: null }
  expect(countFrom(first)).toEqual(at(30))
  const second = { minutes: 20, openedAt: at(4), completedAt: at(8), before: at(30) }
  expect(countFrom(second)).toEqual(at(50))
})

/** Ten tabs, a script, a night between: lessons taken in order, at whatever instants, also by a clock set back. */
const anyWay = fc.array(
  fc.record({
    minutes: fc.nat(60),
    pause: fc.integer({ min: -90, max: 2_000 }),
    stay: fc.integer({ min: -30, max: 90 }),
  }),
  { minLength: 1, maxLength: 12 },
)

function takeLessons(way: { minutes: number; pause: number; stay: number }[]) {
  let clock = 0
  let before: Date | null = null
  let first = Infinity
  const lessons = way.map(({ minutes, pause, stay }) => {
    const openedAt = at((clock += pause))
    const completedAt = at((clock += stay))
    first = Math.min(first, openedAt.getTime(), completedAt.getTime())
    const countsFrom = countFrom({ minutes, openedAt, completedAt, before })
    before = countsFrom
    return { minutes, countsFrom, completedAt }
  })
  return { lessons, first: new Date(first) }
}

test('at no instant is more credited than the time since the first lesson was opened', () => {
  fc.assert(
    fc.property(anyWay, fc.integer({ min: -200, max: 20_000 }), (way, when) => {
      const { lessons, first } = takeLessons(way)
      const passed = Math.max(0, (at(when).getTime() - first.getTime()) / minute)
      expect(creditedBy(lessons, at(when))).toBeLessThanOrEqual(passed)
    }),
  )
})

test('nothing is lost: every minute counts in the end, and not before its lesson was finished', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      const { lessons } = takeLessons(way)
      const all = lessons.reduce((sum, each) => sum + each.minutes, 0)
      const end = reachedAt(lessons, all)
      expect(end).not.toBeNull()
      expect(creditedBy(lessons, new Date(8.64e15))).toBe(all)
      for (const { countsFrom, completedAt } of lessons) {
        expect(countsFrom.getTime()).toBeGreaterThanOrEqual(completedAt.getTime())
      }
      expect(reachedAt(lessons, all + 1)).toBeNull()
    }),
  )
})

const lesson = { openedAt: at(0), previousAt: null, readingMinutes: 10 }

test('a lesson can be finished after three fifths of its reading time, and not a moment sooner', () => {
  expect(leastShareOfReading).toBe(0.6)
  const earliest = at(6)
  expect(judgeStay({ ...lesson, now: earliest })).toBeNull()
  expect(judgeStay({ ...lesson, now: new Date(earliest.getTime() - 1) })).toEqual({
    stayedMinutes: 5,
    askedMinutes: 6,
    mayFinishAt: earliest,
  })
})

test('reading begins when the lesson before was finished, however early this one was opened', () => {
  const now = at(25)
  expect(judgeStay({ ...lesson, previousAt: at(20), now })).toMatchObject({ stayedMinutes: 5 })
  expect(judgeStay({ ...lesson, previousAt: at(-100), now })).toBeNull()
})

test('a clock that was set back makes no time pass, and says an instant at which it has', () => {
  const stay = judgeStay({ ...lesson, now: at(-60) })
  expect(stay).toEqual({ stayedMinutes: 0, askedMinutes: 6, mayFinishAt: at(6) })
})

test('what is told agrees with what is done: at the instant told the lesson can be finished', () => {
  const anyNow = fc.double({ min: -100, max: 100, noNaN: true })
  const reading = fc.double({ min: 0, max: 60, noNaN: true })
  fc.assert(
    fc.property(anyNow, reading, fc.option(fc.nat(50)), (when, readingMinutes, previous) => {
      const previousAt = previous === null ? null : at(previous)
      const facts = { openedAt: at(0), previousAt, readingMinutes }
      const stay = judgeStay({ ...facts, now: at(when) })
      if (!stay) return
      expect(judgeStay({ ...facts, now: stay.mayFinishAt })).toBeNull()
      expect(stay.mayFinishAt.getTime()).toBeGreaterThan(at(when).getTime())
      expect(stay.stayedMinutes).toBeLessThan(stay.askedMinutes)
    }),
  )
})
