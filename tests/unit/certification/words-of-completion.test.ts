import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

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
const countsWholes = 'authority/statistics-messages.ts'

const catalogues = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /messages\.ts$|letters\.ts$/.test(file) && file !== countsWholes,
)

test('no word of the site says that training was completed: a certificate may be of a part', () => {
  expect(catalogues.length).toBeGreaterThan(20)
  const said = catalogues.flatMap((file) =>
    readFileSync(`app/${file}`, 'utf8')
      .split('\n')
      .filter((line) => completed.some((pattern) => pattern.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(said).toEqual([])
})
