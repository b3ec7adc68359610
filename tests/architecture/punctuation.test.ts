import { expect, test } from 'vitest'
import { listWords, nameWord } from '../support/list-words'

const words = listWords()

/** Ways to write that no message has, by what is wrong with them. */
const wrong = [
  { what: 'a straight quotation mark or apostrophe', sign: /["']/u, languages: ['kk', 'ru', 'en'] },
  { what: 'English quotation marks', sign: /^[^«]*[“”]/u, languages: ['kk', 'ru'] },
  {
    what: 'a space before the three dots, or three full stops',
    sign: / …|\.\.\./u,
    languages: ['kk', 'ru', 'en'],
  },
  { what: 'a hyphen as a dash', sign: / - /u, languages: ['kk', 'ru', 'en'] },
  // Beside a number a line would end after the hyphen: «12-» and below it «сұрақ».
  { what: 'a hyphen that breaks after a number', sign: /\}-\p{L}/u, languages: ['kk'] },
]

test.each(wrong)('no message has $what', ({ sign, languages }) => {
  const inThese = words.filter(({ language }) => languages.includes(language))
  expect(inThese.length).toBeGreaterThan(2000)
  expect(inThese.filter(({ text }) => sign.test(text)).map(nameWord)).toEqual([])
})

test.each([
  ['a straight quotation mark or apostrophe', "another person’s, not another person's"],
  ['English quotation marks', 'роль “тренер”'],
  ['a space before the three dots, or three full stops', 'Отправляем …'],
  ['a hyphen as a dash', 'часы - это время'],
  ['a hyphen that breaks after a number', '{position}-сұрақ'],
])('the law about %s sees what it forbids', (what, text) => {
  expect(wrong.find((each) => each.what === what)?.sign.test(text)).toBe(true)
})

test('every e-mail greets a person in the same words', () => {
  for (const language of ['kk', 'ru', 'en']) {
    const own = words.filter((each) => each.language === language)
    const greetings = new Set(
      own.flatMap(({ text }) => /^[^\n{]+\{name\}[,!](?=$|\n)/u.exec(text) ?? []),
    )
    const first = own.find(({ room, key }) => room === 'accounts' && key === 'greeting')
    expect([...greetings]).toEqual([first?.text])
  }
})
