import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMixed } from '../../../app/accounts/domain/mixed-alphabets'
import { nameWords } from '../../../app/accounts/domain/name-words'

test.each([
  ['Cерікова Әйгерім', 'C', 'Серікова Әйгерім'],
  ['Серікoва', 'o', 'Серікова'],
  ['Гауhар', 'h', 'Гауһар'],
  ['Hурлан', 'H', 'Нурлан'],
  ['Аnnа', 'Аа', 'Anna'],
  ['Ивaнoв Ким', 'ao', 'Иванов Ким'],
  ['Αхметова Анна', 'Α', 'Ахметова Анна'],
  ['Κiм', 'Κi', 'Кім'],
  ['Νurlan Κim', 'ΝΚ', 'Nurlan Kim'],
  ['Αθηνa', 'a', 'Αθηνα'],
])('in %s the letters %s are of another alphabet', (name, strays, fixed) => {
  const mixed = findMixed(name)
  expect(mixed?.pieces.flatMap(({ text, stray }) => (stray ? [text] : [])).join('')).toBe(strays)
  expect(mixed?.inOneAlphabet).toBe(fixed)
})

test('a stray letter that looks like none of the other alphabet is marked, and nothing is offered', () => {
  expect(findMixed('Серикоvа')).toMatchObject({ inOneAlphabet: null })
})

test.each(['Серікова Әйгерім Маратқызы', 'Anna Maria', 'Ким Anna', 'O’Brien-Ким', 'Αθηνά', ''])(
  '%j mixes nothing within a word',
  (name) => {
    expect(findMixed(name)).toBeNull()
  },
)

test('a name in one alphabet is found by the same key, and nothing of it is mixed any more', () => {
  const letters = [...'абвгдеопрстухқңАВЕКМНОРСТХaceopxyABCEHKMOPTXΑΒΕΗΚΜΟΡΤΧαορ']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 10 }), (word) => {
      const name = word.join('')
      const mixed = findMixed(name)
      if (!mixed?.inOneAlphabet) return
      expect(findMixed(mixed.inOneAlphabet)).toBeNull()
      // Greek letters fold with no others: a name is not written in them here.
      if (!/\p{Script=Greek}/u.test(name + mixed.inOneAlphabet)) {
        expect(nameWords(mixed.inOneAlphabet)).toEqual(nameWords(name))
      }
      expect(mixed.pieces.map(({ text }) => text).join('')).toBe(name.normalize('NFC'))
    }),
  )
})
