import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName } from '../../../app/accounts/domain/mask-name'
import { maskUntyped } from '../../../app/accounts/domain/mask-untyped'

const name = 'Серікова Әйгерім Бекқызы'

test.each([
  ['серік', 'Серік***** Ә***** Б*****'],
  ['Серікова', 'Серікова Ә***** Б*****'],
  // As Russian papers write it.
  ['серикова айг', 'Серікова Әйг***** Б*****'],
  ['Бекқызы серікова әйгерім', name],
  // What is longer than a word of the name is no part of it.
  ['Серіковақызы', 'С***** Ә***** Б*****'],
  ['Оспанова', 'С***** Ә***** Б*****'],
  ['', maskName(name)],
])('of a name that was found by %j no more than that can be read', (typed, read) => {
  expect(maskUntyped(name, typed)).toBe(read)
})

test('a name of two parts with a hyphen is read part by part', () => {
  expect(maskUntyped('Нұрова-Әлиева Сәуле', 'әлиева')).toBe('Н*****-Әлиева С*****')
})

const letter = fc.constantFrom(...'абвгдәғқңөұүһіьйэ')
const word = fc.string({ unit: letter, minLength: 2, maxLength: 9 })

test('no letter of a name can be read that was neither typed nor an initial', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, (words, other) => {
      const typed = other.slice(0, 3)
      const read = maskUntyped(words.join(' '), typed).split(' ')
      for (const [at, part] of read.entries()) {
        const stars = part.indexOf('*')
        const shown = stars < 0 ? part : part.slice(0, stars)
        // Ь is not searched for, so that it may stand between letters that were typed.
        const counted = [...shown].filter((each) => each !== 'ь').length
        expect(words[at]?.startsWith(shown)).toBe(true)
        expect(counted).toBeLessThanOrEqual(Math.max(1, [...typed].length + folded(shown)))
      }
    }),
  )
})

/** How many letters of a word are read as none, for they repeat an i. */
function folded(shown: string): number {
  return [...shown].filter((each) => 'ийі'.includes(each)).length
}
