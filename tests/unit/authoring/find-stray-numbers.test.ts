import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findStrayNumbers } from '../../../app/authoring/domain/find-stray-numbers'
import { helpLines } from '../../../app/design/help/help-lines'
import type { Language } from '../../../app/platform/i18n/language'

function numbersIn(text: string, language: Language = 'en') {
  return findStrayNumbers(text, { language, lines: helpLines }).map(({ number }) => number)
}

test.each<[Language, string, string[]]>([
  ['en', 'Call 1422 when you are in a crisis.', ['1422']],
  ['en', 'The national line is reported to be [1422](tel:1422).', ['1422', '1422']],
  ['en', 'Take the child there ([here](tel:+77011234567)).', ['+77011234567']],
  ['en', 'Write to +7 701 123 45 67 today.', ['+7 701 123 45 67']],
  ['ru', 'Звоните 150 или 8 (7172) 12-34-56.', ['150', '8 (7172) 12-34-56']],
  ['ru', 'В орган опеки или на линию 1422: «Мы в кризисе»', ['1422']],
  ['kk', 'Психологқа немесе 1422 нөміріне хабарласыңыз.', ['1422']],
  ['kk', '| Не болды | 150 нөміріне қоңырау шалыңыз |', ['150']],
])('%s: %s', (language, text, numbers) => {
  expect(numbersIn(text, language)).toEqual(numbers)
})

test.each<[Language, string]>([
  ['en', 'Call [112](tel:112), 103, 102 or 111.'],
  ['en', 'Of 18,000 people 150 took part. Call a friend.'],
  ['en', 'In the year 2024, 235 children. Ring us by 1 March 2027 at 18:40.'],
  ['en', 'Call 15 % or 120% of them, 1.5 times, in 1990–2020.'],
  ['ru', 'Звоните по телефону, записанному 21.11.2026.'],
  ['kk', 'Қоңырау 2024 жылы 235 рет шалынды.'],
])('an amount, a date or a confirmed number is no stray one: %s %s', (language, text) => {
  expect(numbersIn(text, language)).toEqual([])
})

test('a link may lead to a confirmed number alone, whatever number it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 99_999_999 }).map(String), (number) => {
      const confirmed = helpLines.some((line) => line === number)
      expect(numbersIn(`Here: [now](tel:${number})`)).toEqual(confirmed ? [] : [number])
    }),
  )
})
