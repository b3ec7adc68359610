import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Ways to a day or a year that forget where people live: by UTC, or by the clock of whatever machine. */
const astray = [
  /toISOString\(\)\s*\.\s*(?:slice|substring|substr|split|replace)\b/,
  /\.getUTC(?:FullYear|Month|Date|Day)\(/,
  /\.get(?:FullYear|Month|Date|Day|Hours)\(/,
  /\.to(?:Date|Time|LocaleDate|LocaleTime|UTC|GMT)String\(/,
  /new Intl\.DateTimeFormat/,
  /timeZone: '/,
]

/** The files that turn instants into days, each by the organisation's clock, and what is written for programs. */
const doors = [
  'app/platform/i18n/format.ts',
  // Hands ICU a clock; which one is said by each message, and no message has a day of its own.
  'app/platform/i18n/messages.ts',
  'app/platform/text/format-instant.ts',
  'app/eligibility/domain/day.ts',
  // Reckons with days and months at UTC+5, and writes none.
  'app/authority/domain/months.ts',
  'app/certification/domain/expiry.ts',
  // Asks whether a calendar has a day; there is no instant.
  'app/accounts/domain/holds-iin.ts',
  // The name of a month, of the first instant of its calendar.
  'app/authority/statistics-rows.ts',
  // Names of files for programs: docs/operating.md says that they are by UTC.
  'app/platform/security/open-security-log.server.ts',
  'app/platform/security/forget-events.server.ts',
  'app/admin/restore.server.ts',
  // A header of HTTP, which is in GMT (RFC 9110, 5.6.7).
  'app/certification/pages/status-list.ts',
]

function findAstray(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => astray.some((way) => way.test(line)))
}

const app = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) =>
  join('app', file),
)
const files = app.filter((file) => /\.tsx?$/.test(file))

test('an instant becomes a day in few files, and by the clock of the organisation', () => {
  const others = files.filter((file) => !doors.includes(file))
  expect(files.length).toBeGreaterThan(500)
  const found = others.flatMap((file) => findAstray(file).map((line) => `${file}: ${line.trim()}`))
  expect(found).toEqual([])
})

test('each of these files needs to be one of them', () => {
  expect(doors.filter((file) => findAstray(file).length === 0)).toEqual([])
})

test('no message writes a day by itself: every one is handed in as words', () => {
  const catalogues = app.filter((file) => /words\/(?:kk|ru|en)\.json$/.test(file))
  const dated = catalogues.filter((file) =>
    /\{\w+, (?:date|time)\b/.test(readFileSync(file, 'utf8')),
  )
  expect(catalogues.length).toBeGreaterThan(20)
  expect(dated).toEqual([])
})
