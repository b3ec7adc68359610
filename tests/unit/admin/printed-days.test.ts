import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatDate } from '../../../app/platform/i18n/format'
import { formatDay, formatInstant } from '../../../app/platform/text/format-instant'

const instant = fc.date({
  min: new Date('2015-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
})

test('a day is printed as it stands on paper, at every instant', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const [year, month, day] = formatDay(at).split('-').map(Number)
      const onPaper = new Date(`${formatDate(at, 'en')} UTC`)
      expect([year, month, day]).toEqual([
        onPaper.getUTCFullYear(),
        onPaper.getUTCMonth() + 1,
        onPaper.getUTCDate(),
      ])
    }),
  )
})

test('an instant is printed with its offset, and read back is the same second', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const read = Date.parse(formatInstant(at))
      expect(read).toBe(Math.floor(at.getTime() / 1000) * 1000)
    }),
  )
})

test('47 minutes after midnight in Almaty is that day, and not the one before', () => {
  const at = new Date('2026-11-20T19:47:00Z')
  expect(formatDay(at)).toBe('2026-11-21')
  expect(formatInstant(at)).toBe('2026-11-21T00:47:00+05:00')
})

/** What is written for programs, not for people: the manifest of a backup, the name of a folder. */
const forPrograms = [/madeAt: now\.toISOString\(\)/, /before-restore-/, /days\.toISOString/]

test('no verb prints an instant or a day by any other way', () => {
  const files = readdirSync('app/admin', { recursive: true, encoding: 'utf8' })
  const lines = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => readFileSync(join('app/admin', file), 'utf8').split('\n'))
  const others = lines.filter(
    (line) => /toISOString|slice\(0, 10\)|toLocale/.test(line) && !/text\.slice/.test(line),
  )
  expect(others.filter((line) => !forPrograms.some((each) => each.test(line)))).toEqual([])
})
