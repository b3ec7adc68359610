import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessPassword } from '../../../app/accounts/strength/guess-password.server'
import { switchLayout } from '../../../app/accounts/strength/keyboard'
import { localWords } from '../../../app/accounts/strength/local-words'

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
  'three warm evenings',
  'Қазақша жақсы кітап',
  'kx9!mTqz',
  'четыре синих зонта',
  'correct horse battery staple',
  'менің көк шатырым 7',
  'қызыл алма терезеде',
  'zelenyi chainik poet',
])('%s is taken', (password) => {
  expect(guess(password)).toBeNull()
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
