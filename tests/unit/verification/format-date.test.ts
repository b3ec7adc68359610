import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, formatMoment } from '../../../app/platform/i18n/format'
import { languages } from '../../../app/platform/i18n/language'
import { formatDateHere, formatMomentHere } from '../../../app/verification/browser/format-date'

test('a browser writes days as the server does, also in Kazakh', () => {
  const date = fc.date({
    min: new Date('2024-03-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(date, fc.constantFrom(...languages), (at, language) => {
      expect(formatDateHere(at, language)).toBe(formatDate(at, language))
      expect(formatMomentHere(at, language)).toBe(formatMoment(at, language))
    }),
  )
})
