import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameWords } from '../../../app/accounts/domain/name-words'
import { inOrder, readNameParts, swapped } from '../../../app/accounts/domain/name-parts'

test.each([
  ['Әбдірахманов', 'Абдирахманов'],
  ['Әбдірахманов', 'АБДЫРАХМАНОВ'],
  ['Ғабит Құрманғалиұлы Өтебай', 'габит курмангалиулы отебай'],
  ['Жаңыл Үсенқызы', 'Жаныл Усенкызы'],
  ['Әділбекова', 'Адильбекова'],
  ['Әсел', 'Асель'],
  ['Гүлнар', 'Гульнар'],
  ['Сәуле Елмұратқызы', 'Сауле Эльмураткызы'],
  ['Сейітов', 'Сеитов'],
  ['Қайырбек', 'Каирбек'],
  ['Тайыр Жұмаділов', 'Таир Жумадилов'],
  ['Гаухар', 'Гауһар'],
  ['Гауһар', 'Гауhар'],
  ['Ыбырай', 'Ибрай'.replace('Иб', 'Ибы')],
  ['Айгерім', 'Аигерим'],
  ['Королёв Пётр', 'Королев Петр'],
  ['Андрей', 'Андрей'.normalize('NFD')],
  ['Серікова', 'Cepікова'],
  ['ХАН', 'XAH'],
  ['Anna', 'Аnnа'],
  [
    'Äbdirahman Şäripov Ğaliya Ñ Ömirbek Ūlan Ülken',
    'Abdirahman Saripov Galiya N Omirbek Ulan Ulken',
  ],
  ['Aıgerım', 'Aigerim'],
  ['Серікова', 'Сερікοва'],
  ['АСАН ХАМИТ', 'ΑСΑН ΧΑΜИΤ'],
  ['Anna Yates', 'Αnnα Υαtεs'],
  ['Murat Ivanov', 'Mυrαt Ιναnoν'],
  ['ΝΙΚΟΣ', 'Νίκος'],
  ['Ғалым', 'ΓАЛЫМ'],
  ['O’Brien', 'OBrien'],
  ["О'Коннор", 'О`Коннор'],
  ['Ким-Ли', 'Ким Ли'],
  ['Ким‑Ли', 'ким  –  ли'],
  ['Серікова\u00a0Әйгерім', ' серикова\u200b   айгерим '],
])('%s and %s are one name', (one, other) => {
  expect(nameWords(other)).toEqual(nameWords(one))
})

test.each([
  ['Серікова', 'Серіков'],
  ['Ахметов', 'Ахметова'],
  ['Маратұлы', 'Маратқызы'],
  ['Ким', 'Кин'],
  ['Сейітов', 'Сетов'],
])('%s and %s are two', (one, other) => {
  expect(nameWords(other)).not.toEqual(nameWords(one))
})

/** A letter of a Kazakh name, and how papers write it. */
const spellings: [string, string][] = [
  ...['әа', 'ғг', 'қк', 'ңн', 'өо', 'ұу', 'үу', 'һх', 'іи', 'іы', 'ёе', 'йи', 'эе'],
  ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'кk', 'іi', 'АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH'],
  ...[
    'аα',
    'еε',
    'оο',
    'рρ',
    'хχ',
    'кκ',
    'іι',
    'АΑ',
    'ВΒ',
    'ЕΕ',
    'КΚ',
    'МΜ',
    'НΗ',
    'ОΟ',
    'РΡ',
    'ТΤ',
  ],
  ...['ХΧ', 'ІΙ', 'ҮΥ', 'ГΓ'],
  ...['ОO', 'РP', 'СC', 'ТT', 'ХX', 'ІI', 'УY', 'ӘА', 'ҒГ', 'ҚК', 'ҢН', 'ӨО', 'ҰУ', 'ҮУ', 'ІЫ'],
].map((pair) => [pair.charAt(0), pair.charAt(1)])

const letters = [...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіё']
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 12 })
  .map((all) => all.join(''))

test('whichever letters of a name are written as papers write them, its key is the same', () => {
  fc.assert(
    fc.property(word, fc.func(fc.boolean()), fc.boolean(), (name, isChanged, isCapital) => {
      const written = isCapital ? name.toLocaleUpperCase('kk') : name
      const changed = [...written].map((letter, at) => {
        const options = spellings.filter(([from]) => from === letter)
        const option = options[at % Math.max(1, options.length)]
        return option && isChanged(at) ? option[1] : letter
      })
      expect(nameWords(changed.join(''))).toEqual(nameWords(name))
    }),
  )
})

test('a soft or a hard sign that papers write into a name leaves its key as it is', () => {
  fc.assert(
    fc.property(word, fc.nat(12), fc.constantFrom('ь', 'ъ'), (name, at, sign) => {
      const written = name.slice(0, at) + sign + name.slice(at)
      expect(nameWords(written)).toEqual(nameWords(name))
    }),
  )
})

test('whatever is typed, a key is made of whole words in small letters, without a mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = nameWords(text)
      for (const word of key) expect(word).toMatch(/^\p{L}+$/u)
      expect(key).toEqual(key.map((word) => word.toLowerCase()))
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['Серікова Әйгерім Маратқызы', 'Серікова', 'Әйгерім', 'Маратқызы'],
  ['Серікова Әйгерім', 'Серікова', 'Әйгерім', ''],
  ['Ким Анна', 'Ким', 'Анна', ''],
  ['Әйгерім Серікова', 'Серікова', 'Әйгерім', ''],
  ['Айгерим Серикова', 'Серикова', 'Айгерим', ''],
  ['Әйгерім Маратқызы Серікова', 'Серікова', 'Әйгерім', 'Маратқызы'],
  ['Петров Пётр Ильич', 'Петров', 'Пётр', 'Ильич'],
  ['Пётр Ильич Чайковский', 'Чайковский', 'Пётр', 'Ильич'],
  ['Абрамович Роман', 'Абрамович', 'Роман', ''],
  ['Роман Абрамович', 'Абрамович', 'Роман', ''],
  ['Маратұлы Ерлан', 'Маратұлы', 'Ерлан', ''],
  ['Нұрлан Серікұлы', 'Серікұлы', 'Нұрлан', ''],
  ['Серікұлы Нұрлан Марат ұлы', 'Серікұлы', 'Нұрлан', 'Марат ұлы'],
  ['Омаров Лев', 'Омаров', 'Лев', ''],
  ['Лев Омаров', 'Омаров', 'Лев', ''],
  ['Maria de la Cruz', 'de la Cruz', 'Maria', ''],
  ['Ким-Ли Анна', 'Ким-Ли', 'Анна', ''],
  ['Ivanov Ivan Ivanovich', 'Ivanov', 'Ivan', 'Ivanovich'],
  ['Анна Ким', 'Ким', 'Анна', ''],
  ['Anna Kim', 'Kim', 'Anna', ''],
  ['АННА МАРИЯ КИМ', 'КИМ', 'АННА МАРИЯ', ''],
  ['Әйгерім Асан', 'Асан', 'Әйгерім', ''],
  ['Асан Әйгерім', 'Асан', 'Әйгерім', ''],
  ['Марат Ерлан', 'Марат', 'Ерлан', ''],
  ['Ким Ли Анна', 'Ким Ли', 'Анна', ''],
  ['Гарсиа Лопес Мария', 'Гарсиа Лопес', 'Мария', ''],
  ['Ким Ли Анна Сергеевна', 'Ким Ли', 'Анна', 'Сергеевна'],
  ['Серікова Асыл Анна', 'Серікова', 'Асыл Анна', ''],
  ['Анна Мария', 'Анна', 'Мария', ''],
  ['Сергей', 'Сергей', '', ''],
])('%s has the surname %s', (name, surname, given, patronymic) => {
  expect(readNameParts(name)).toEqual({ surname, given, patronymic })
})

test.each([
  ['Марат Ерлан', 'Ерлан Марат'],
  ['Лю Вэй', 'Вэй Лю'],
  ['Ким Анна', null],
  ['Серікова Әйгерім', null],
  ['Серікова Әйгерім Маратқызы', null],
  ['Сергей', null],
])('whoever is read as %s may say that it is %s', (name, other) => {
  expect(swapped(name)).toBe(other)
})

test('a name that is put in order keeps its words, its parts and its order', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const name = inOrder(words.join(' '))
      expect(nameWords(name).toSorted()).toEqual(nameWords(words.join(' ')).toSorted())
      expect(inOrder(inOrder(name))).toBe(inOrder(name))
    }),
  )
})
