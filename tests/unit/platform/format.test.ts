import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, formatMoment, numberFormat } from '../../../app/platform/i18n/format'

const date = fc.date({
  min: new Date('2001-01-01'),
  max: new Date('2060-01-01'),
  noInvalidDate: true,
})

test('a Kazakh date of our own is the one of whoever knows the language', () => {
  const timeZone = 'Asia/Almaty'
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  const days = new Intl.DateTimeFormat('kk', day)
  const moments = new Intl.DateTimeFormat('kk', { ...day, hour: '2-digit', minute: '2-digit' })
  fc.assert(
    fc.property(date, (at) => {
      expect(formatDate(at, 'kk')).toBe(days.format(at))
      expect(formatMoment(at, 'kk')).toBe(moments.format(at))
    }),
  )
})

test('a moment just before midnight belongs to its day in Kazakhstan', () => {
  const at = '2026-11-20T18:59:00Z'
  expect(formatMoment(at, 'kk')).toBe('2026 ж. 20 қараша, 23:59')
  expect(formatMoment(at, 'ru')).toBe('20 ноября 2026 г. в 23:59')
  expect(formatMoment(at, 'en')).toBe('20 November 2026 at 23:59')
})

test('Kazakh numbers are written as whoever knows the language writes them', () => {
  const known = new Intl.NumberFormat('kk')
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (number) => {
      expect(numberFormat('kk').format(number)).toBe(known.format(number))
    }),
  )
})
