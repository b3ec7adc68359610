import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findUnit,
  minutesOfUnit,
  nextUnits,
  wordsOfUnit,
  type Library,
} from '../../../app/learning/domain/library'
import type { EmergencyText } from '../../../app/learning/domain/emergency'

/** Groups of units with names of their own, each name once. */
const libraries = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
  .map((sizes): Library => {
    const groups = sizes.map((size, group) => ({
      id: `group-${group}`,
      title: { kk: 'k', ru: 'r', en: 'e' },
      units: Array.from({ length: size }, (_, index) => ({
        slug: `unit-${group}-${index}`,
        minutes: 6,
        texts: {} as Library['groups'][0]['units'][0]['texts'],
      })),
    }))
    return { groups }
  })

test('each unit is found in its group, and numbered in reading order without a gap', () => {
  fc.assert(
    fc.property(libraries, (library) => {
      const all = library.groups.flatMap((group) => group.units.map((unit) => ({ group, unit })))
      const found = all.map(({ unit }) => findUnit(library, unit.slug))
      expect(found).toEqual(
        all.map((each, index) => ({ ...each, number: index + 1, of: all.length })),
      )
      expect(findUnit(library, 'unit')).toBeNull()
    }),
  )
})

test('a unit leads on to others of its group, at most three, the following one first and never itself', () => {
  fc.assert(
    fc.property(libraries, (library) => {
      for (const group of library.groups) {
        for (const [at, { slug }] of group.units.entries()) {
          const next = nextUnits(group, slug)
          expect(next).toHaveLength(Math.min(3, group.units.length - 1))
          expect(new Set(next).size).toBe(next.length)
          expect(next.every((unit) => group.units.includes(unit) && unit.slug !== slug)).toBe(true)
          if (next.length > 0) expect(next[0]).toBe(group.units[(at + 1) % group.units.length])
        }
      }
    }),
  )
})

test('whoever always goes on to the first one reads the whole group, and comes back to where they began', () => {
  fc.assert(
    fc.property(libraries, (library) => {
      for (const group of library.groups) {
        const [begin] = group.units
        const read = new Set<string>()
        for (
          let unit = begin;
          unit && !read.has(unit.slug);
          unit = nextUnits(group, unit.slug)[0]
        ) {
          read.add(unit.slug)
        }
        expect([...read]).toEqual(group.units.map(({ slug }) => slug))
      }
    }),
  )
})

const fire: EmergencyText = {
  id: 'fire',
  title: 'Fire',
  first: 'Go out.',
  lines: ['112'],
  steps: ['Take nothing with you.'],
}

test('its words are those of its page, with each emergency once', () => {
  const unit = { title: 'One two', summary: 'three', step: 'four', help: 'fire', words: 10 }
  expect(wordsOfUnit(unit, [], [fire])).toBe(10 + 4 + 7)
  expect(wordsOfUnit(unit, [{ id: 'fire', isPassedBy: false }], [fire])).toBe(10 + 4 + 7)
})

test('its minutes are those of the slowest language, to the nearest', () => {
  expect(minutesOfUnit({ kk: 166 * 6, ru: 10, en: 10 })).toBe(6)
  expect(minutesOfUnit({ kk: 10, ru: 184 * 7, en: 228 * 6 })).toBe(7)
  expect(minutesOfUnit({ kk: 166 * 4.5, ru: 10, en: 10 })).toBe(5)
  expect(minutesOfUnit({ kk: 166 * 4.49, ru: 10, en: 10 })).toBe(4)
})
