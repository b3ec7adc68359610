import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumDay } from '../../../app/authority/domain/day-of-batches'
import { looksLikeEnumeration } from '../../../app/authority/domain/enumeration'

const count = fc.nat({ max: 2_000 })

test('few people are no search, however unknown they are, unless many are of other regions', () => {
  expect(looksLikeEnumeration({ known: 0, unknown: 99, elsewhere: 19 })).toBe(false)
  expect(looksLikeEnumeration({ known: 0, unknown: 100, elsewhere: 0 })).toBe(true)
  expect(looksLikeEnumeration({ known: 0, unknown: 0, elsewhere: 20 })).toBe(true)
})

test('12 of 300 are accused of nothing once 300 were announced, and of a search before', () => {
  const list = { known: 12, unknown: 288, elsewhere: 0 }
  expect(looksLikeEnumeration(list)).toBe(true)
  expect(looksLikeEnumeration(list, 300)).toBe(false)
  expect(looksLikeEnumeration({ ...list, unknown: 600 }, 300)).toBe(true)
})

test('whatever was announced, one more unknown number never makes a search a check', () => {
  fc.assert(
    fc.property(count, count, count, count, (known, unknown, announced, more) => {
      const is = (unknown: number) =>
        looksLikeEnumeration({ known, unknown, elsewhere: 0 }, announced)
      if (is(unknown)) expect(is(unknown + more)).toBe(true)
    }),
  )
})

const aList = {
  ...{ total: 300, readable: 300, known: 0, unknown: 0, elsewhere: 0 },
  ...{ alarmedAt: null, listMark: 'a' },
}

test('what could not be read spends nothing of a day, and what of old lists was not kept counts whole', () => {
  const nonsense = { ...aList, total: 28, readable: 0, listMark: null }
  const day = sumDay([...Array(30).fill(nonsense), { ...aList, readable: 100 }], 'x')
  expect(day).toMatchObject({ batches: 1, lines: 100, unread: { batches: 30, lines: 1040 } })
  const old = { ...aList, readable: null }
  expect(sumDay([old], 'x')).toMatchObject({ batches: 1, lines: 300, unread: { lines: 0 } })
})

test('a list that is sent again counts once for the alarm, and the one being sent not at all', () => {
  const list = { ...aList, known: 12, unknown: 80, elsewhere: 9 }
  const half = { ...list, unknown: 40 }
  const day = sumDay([list, half, list, { ...list, listMark: 'b' }], 'b')
  expect(day).toMatchObject({ batches: 4, lines: 1200, alarms: 0 })
  expect(day).toMatchObject({ known: 12, unknown: 80, elsewhere: 9 })
  expect(
    sumDay([list, { ...list, listMark: null }, { ...list, listMark: null }], 'x'),
  ).toMatchObject({ known: 36, unknown: 240, elsewhere: 27 })
  expect(sumDay([{ ...list, alarmedAt: new Date(0) }], 'x')).toMatchObject({
    alarms: 1,
    unknown: 0,
  })
})
