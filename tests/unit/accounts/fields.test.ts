import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmail } from '../../../app/accounts/domain/email'
import { judgePassword } from '../../../app/accounts/domain/password'
import { longestName, parsePersonName } from '../../../app/accounts/domain/person-name'
import { isRegion, regionName, regions } from '../../../app/accounts/domain/regions'
import { languages } from '../../../app/platform/i18n/language'

test('an e-mail address is kept trimmed and small', () => {
  expect(parseEmail('  Aigul.S@Example.KZ ')).toBe('aigul.s@example.kz')
})

test.each([
  '',
  'aigul',
  'aigul@',
  '@example.kz',
  'aigul@example',
  'a b@example.kz',
  'aigul@example.kz\r\nBcc: all@example.kz',
  'aigul@-example.kz',
  '"a"@example.kz',
  `${'a'.repeat(250)}@example.kz`,
])('%j is no e-mail address', (text) => {
  expect(parseEmail(text)).toBeNull()
})

test('every address a browser makes up is read, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const email = parseEmail(text)
      expect(email).toBe(text.toLowerCase())
      expect(parseEmail(email ?? '')).toBe(email)
    }),
  )
})

test.each([
  ['short', 'passwordShort'],
  ['x'.repeat(129), 'passwordLong'],
  ['zzzzzzzzzz', 'passwordPattern'],
  [' AIGUL@example.kz', 'passwordIsEmail'],
  ['700911204362', 'passwordPattern'],
  ['IIN 700911204362!', 'passwordPattern'],
  ['700911204363', 'passwordPattern'],
  ['three warm evenings', null],
  ['Қазақша жақсы', null],
])('the password %j is judged %s', (password, fault) => {
  expect(judgePassword(password, 'aigul@example.kz')).toBe(fault)
})

test.each(['Әсел Нұрланқызы', "О'Коннор-Ұлы", 'Жан', 'Ни'])('%s is a name', (name) => {
  expect(parsePersonName(name)).toBe(name)
})

test.each(['Ким А.Б.', 'Д-р Ә. Оспан'])('%s, with its dots, is a name', (name) => {
  expect(parsePersonName(name)).toBe(name)
})

test.each(['https://example.kz', 'Сыйлық example.kz', 'A <b>', 'me@example', 'a:b', 'C:\\tmp'])(
  '%s would become a link in an e-mail, so it is no name',
  (text) => {
    expect(parsePersonName(text)).toBeNull()
  },
)

test.each([
  '',
  '   ',
  '123',
  'Анна 2',
  'Әсел٣',
  'Henry Ⅷ',
  'A\u0000B',
  'A\u202eB',
  'Ә'.repeat(longestName + 1),
])('%j is no name', (text) => {
  expect(parsePersonName(text)).toBeNull()
})

test('spaces around and within a name are tidied, and composed letters become one sign', () => {
  expect(parsePersonName('  Али\u0306   Серик ')).toBe('Алй Серик'.normalize('NFC'))
})

test('there are seventeen regions and three cities, each named in every language', () => {
  expect(regions).toHaveLength(20)
  expect(new Set(regions).size).toBe(20)
  for (const region of regions) {
    expect(region).toMatch(/^KZ-\d\d$/)
    const names = languages.map((language) => regionName(region, language))
    expect(names.every(Boolean)).toBe(true)
  }
  expect(regionName('KZ-62', 'kk')).toBe('Ұлытау облысы')
})

test.each(['KZ-99', 'toString', '', null])('%j is no region', (code) => {
  expect(isRegion(code)).toBe(false)
})
