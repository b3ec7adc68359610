import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePassword } from '../../../app/accounts/domain/password'
import { findOneWord } from '../../../app/accounts/strength/find-one-word'
import { guessPassword } from '../../../app/accounts/strength/guess-password.server'
import { switchLayout } from '../../../app/accounts/strength/keyboard'
import { localWords, spelledWords } from '../../../app/accounts/strength/local-words'

const own = ['сәрсенова', 'айгүл', 'aigul', 'shanyrak']
const guess = (password: string) => guessPassword({ password, own })

test.each([
  ['aaaaaaab', 'passwordPattern'],
  ['qwerty12', 'passwordCommon'],
  ['Password1!', 'passwordCommon'],
  ['йцукенгш', 'passwordCommon'],
  ['ЙцуКенгш1', 'passwordCommon'],
  ['ывапролд12', 'passwordPattern'],
  ['abcdefgh', 'passwordPattern'],
  ['21.11.1987', 'passwordPattern'],
  ['1q2w3e4r5t', 'passwordCommon'],
  ['айгүл1987', 'passwordOwn'],
  ['Aigul2026', 'passwordOwn'],
  ['shanyrak1', 'passwordOwn'],
])('%s is refused as %s', (password, fault) => {
  expect(guess(password)).toBe(fault)
})

test.each([
  'пароль123',
  'gfhjkm123',
  'құпиясөз1',
  'Казахстан1',
  'rfpf[cnfy',
  'нурлан2001',
  'almaty2020',
  'menzhaksykoremin',
  'menjaqsykoremin',
  'sagynysh1',
  'ZhanymMenin1',
  'жанымменің1',
  'fkvfns2026',
  'Astana-EXPO2017',
  'Almaty2026!',
  'зфыыцщкв',
  'Aigerim1995',
  'Алишер2004',
  'k@zakhst@n1',
  'lyublyumamu',
])('the words of the country are known: %s is refused', (password) => {
  expect(guess(password)).not.toBeNull()
})

test.each([
  'Admin2026!',
  'Detdom2026!',
  'Sirota2026!',
  'Manager2026!',
  'Operator123!',
  'Akimat2026!',
  'Authority@2026',
  'adoption123!',
  'sekretar2026',
  'Zhanibek12345',
  'aigul1990kz',
  'Zhetim2025!',
  'Қамқоршы2026!',
  'Усыновитель1!',
  'Akimdik#2026',
  'Hatshy2026',
  '2026Director!',
  '!!Inspector99',
  'Guardian.2026.kz',
  'Детдом21111987',
  'vtytl;th2026!',
  '@dmin2026!!',
  'Adm1n#2026',
  'D3td0m!2026',
  'adminADMIN2026',
  'A.d.m.i.n.2026',
  'Zhumabekov2026!',
  'Қуандықов2025',
  'Kerimbay#77',
  'tel87012223344',
  '87012223344kz',
  'Parent+77012223344',
])('one word with what rules ask for is refused: %s', (password) => {
  expect(guess(password)).not.toBeNull()
})

test.each([
  '87012223344',
  '+7 (701) 222-33-44',
  '8-701-222-33-44',
  '7012223344',
  '+7 727 250 11 22',
  '８７０１２２２３３４４',
  '900101300123',
  '21111987',
  '1987/11/21',
  '211187 300101',
])('a number that others know is none: %s', (password) => {
  expect(judgePassword(password, 'a@example.kz')).toBe('passwordPattern')
})

test('however a telephone number is grouped, it is no password', () => {
  const part = fc.constantFrom('', ' ', '-', '.', ' (', ') ', '_', '/')
  const head = fc.constantFrom('+7', '7', '8', '')
  const digits = fc.stringMatching(/^7\d{9}$/)
  fc.assert(
    fc.property(
      head,
      digits,
      fc.array(part, { minLength: 10, maxLength: 10 }),
      (code, rest, parts) => {
        const grouped = [...rest].map((digit, at) => `${parts[at]}${digit}`).join('')
        expect(judgePassword(code + grouped, 'a@example.kz')).toBe('passwordPattern')
      },
    ),
  )
})

test.each([
  'three warm evenings',
  'Қазақша жақсы кітап',
  'kx9!mTqz',
  'четыре синих зонта',
  'correct horse battery staple',
  'менің көк шатырым 7',
  'қызыл алма терезеде',
  'zelenyi chainik poet',
  'Директор пьёт кефир',
  'orphan lamp 2026 river',
  'zelenyichainikpoet7',
  'Qt7vLx2mRd',
  'xkqvbnrtzw2026',
  '7391846205519',
])('%s is taken', (password) => {
  expect(guess(password)).toBeNull()
})

test('no word of any list becomes a password by what is put around it', () => {
  const listed = new Set([...localWords, ...spelledWords])
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const word = fc
    .constantFrom(...localWords, ...spelledWords)
    .filter((each) => each.length > 3 && !/\d/.test(each))
    .chain((each) => fc.constantFrom(each, capital(each), each.toUpperCase()))
  const sign = fc.constantFrom('', '!', '@', '#', '.', '_', '$', '!!')
  const digits = fc.oneof(
    fc.integer({ min: 1940, max: 2035 }).map(String),
    fc.nat(99_999).map(String),
    fc.constant(''),
  )
  const ending = fc.constantFrom('', 'kz', '.kz')
  fc.assert(
    fc.property(word, sign, digits, sign, ending, fc.boolean(), (...parts) => {
      const [core, first, number, second, end, isBefore] = parts
      const around = `${first}${number}${second}`
      const password = isBefore ? around + core : around === '' ? core : core + around + end
      expect(
        findOneWord(password, (text) => listed.has(text)),
        password,
      ).not.toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('three words of our own lists, apart from the likeliest, are a password', () => {
  const word = fc.constantFrom(...localWords.slice(400)).filter((each) => each.length > 4)
  const words = fc.uniqueArray(word, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(words, (chosen) => {
      expect(guess(chosen.join(' ')), chosen.join(' ')).toBeNull()
    }),
    { numRuns: 50 },
  )
})

test('no word of ours alone, with a digit or two, in capitals or in the other layout, is a password', () => {
  const spell = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
    switchLayout,
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...localWords.slice(0, 300)),
      spell,
      fc.integer({ min: 0, max: 99 }),
      (word, spellIt, digits) => {
        expect(guess(`${spellIt(word)}${digits}`)).not.toBeNull()
      },
    ),
    { numRuns: 200 },
  )
})
