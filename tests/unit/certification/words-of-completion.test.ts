import { expect, test } from 'vitest'
import { listWords, nameWord } from '../../support/list-words'

/** Says that training was completed, without naming the programme that was. */
const completed = [
  /\btraining (?:was|has been|is) (?:completed|passed|finished)/i,
  /\b(?:completed|passed|finished) (?:the |all |their |your )?training\b/i,
  /(?:обучение|подготовка) (?:было |была )?(?:пройден|заверш)/i,
  /(?:прош(?:ли|ёл|ла|едших|едшие)|заверши(?:ли|л|ла)) (?:обучение|подготовку)(?! по программе)/i,
  /(?:даярлықтан|оқудан) өт/i,
  /(?<!бағдарламасы бойынша )оқу аяқтал/i,
]

/** Its figures count the whole training alone (eligibility/count-completions). */
const countsWholes = 'statistics'

test('no word of the site says that training was completed: a certificate may be of a part', () => {
  const words = listWords().filter(({ group }) => group !== countsWholes)
  expect(words.length).toBeGreaterThan(6000)
  const said = words.filter(({ text }) => completed.some((pattern) => pattern.test(text)))
  expect(said.map(nameWord)).toEqual([])
})
