import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAcademicHours, toMinutes } from '../../../app/learning/domain/academic-hours'
import { groundOf, minutesOf } from '../../../app/learning/domain/lesson-ground'
import { readingMinutes } from '../../../app/learning/domain/reading-time'

const anyLesson = fc.record({
  words: fc.record({ kk: fc.nat(9_000), ru: fc.nat(9_000), en: fc.nat(9_000) }),
  activityMinutes: fc.nat(240),
  questions: fc.nat(20),
})

test('a lesson of 1,660 Kazakh words, a practice and four questions gives their minutes', () => {
  const words = { kk: 1_660, ru: 1_660, en: 1_660 }
  const ground = groundOf({ words, activityMinutes: 20, questions: 4 })
  expect(ground).toEqual({ words: 1_660, readingMinutes: 10, activityMinutes: 20, questions: 4 })
  expect(minutesOf(ground)).toBe(36)
})

test('the language that takes the longest counts, not the one with the most words', () => {
  const words = { kk: 1_660, ru: 1_700, en: 2_200 }
  expect(groundOf({ words, activityMinutes: 0, questions: 0 })).toMatchObject({
    words: 1_660,
    readingMinutes: 10,
  })
})

test('minutes are whole, never more than they rest on, and never a whole minute less', () => {
  fc.assert(
    fc.property(anyLesson, (lesson) => {
      const ground = groundOf(lesson)
      const minutes = minutesOf(ground)
      const exact = ground.readingMinutes + ground.activityMinutes + 1.5 * ground.questions
      expect(Number.isInteger(minutes)).toBe(true)
      expect(minutes).toBeLessThanOrEqual(exact)
      expect(minutes).toBeGreaterThan(exact - 1)
    }),
  )
})

test('nobody who reads in another language is credited less: reading takes the slowest one', () => {
  fc.assert(
    fc.property(anyLesson, fc.constantFrom('kk', 'ru', 'en'), (lesson, language) => {
      const { readingMinutes: slowest } = groundOf(lesson)
      expect(slowest).toBeGreaterThanOrEqual(readingMinutes(lesson.words[language], language))
    }),
  )
})

test('academic hours are stated to one decimal and never more than were learned', () => {
  expect([0, 44, 45, 67, 68, 305, 450, 1890].map(toAcademicHours)).toEqual([
    0, 0.9, 1, 1.4, 1.5, 6.7, 10, 42,
  ])
  fc.assert(
    fc.property(fc.nat(100_000), (minutes) => {
      const hours = toAcademicHours(minutes)
      expect(Math.round(hours * 10) * 45).toBeLessThanOrEqual(minutes * 10)
      expect(Math.round(hours * 10) * 45).toBeGreaterThan(minutes * 10 - 45)
      expect(toMinutes(hours)).toBeLessThanOrEqual(minutes)
      expect(toAcademicHours(toMinutes(hours))).toBe(hours)
    }),
  )
})
