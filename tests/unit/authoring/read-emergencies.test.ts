import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../../../app/authoring/check-content.server'
import type { Emergency } from '../../../app/learning/domain/emergency'
import { anEmergency, writeEmergencies } from '../../support/given-emergencies'
import { givenFolder } from '../../support/given-folder'

type Folder = ReturnType<typeof givenFolder>

const evening = 'modules/first-steps/first-evening'
const bank = 'modules/first-steps/bank.yaml'

async function problemsOf(folder: Folder): Promise<string[]> {
  const { problems } = await checkContent(folder.path)
  return problems.map(({ file, message }) => `${relative(folder.path, file)}: ${message}`)
}

/** Puts an emergency at the end of a lesson, in every language. */
function nameInLesson(folder: Folder, id: string) {
  for (const language of ['kk', 'ru', 'en']) {
    folder.replace(
      `${evening}.${language}.mdx`,
      '<KeyPoints>',
      `<Emergency id="${id}" />\n\n<KeyPoints>`,
    )
  }
}

/** Lets the first option of the bank say what to do first. */
function nameInBank(folder: Folder, id: string) {
  folder.replace(
    bank,
    "{ kk: 'Жаңа ойыншық', ru: 'Новая игрушка', en: 'A new toy' }",
    `{ emergency: ${id} }`,
  )
}

test('lessons and questions may name an emergency that is there', async () => {
  const folder = givenFolder()
  writeEmergencies(folder, anEmergency())
  nameInLesson(folder, 'fire')
  nameInBank(folder, 'fire')
  expect(await problemsOf(folder)).toEqual([])
})

test('an emergency that is not there is a problem in a lesson, in a question, and without any file', async () => {
  const folder = givenFolder()
  nameInLesson(folder, 'flood')
  nameInBank(folder, 'flood')
  const expected = [
    `${bank}: 0.options.0.text.emergency: there is no emergency "flood"`,
    ...['en', 'kk', 'ru'].map((each) => `${evening}.${each}.mdx: there is no emergency "flood"`),
  ]
  expect(await problemsOf(folder)).toEqual(expected)
  writeEmergencies(folder, anEmergency())
  expect(await problemsOf(folder)).toEqual(expected)
})

test('languages that name another emergency at the same place differ', async () => {
  const folder = givenFolder()
  writeEmergencies(folder, anEmergency(), anEmergency({ id: 'flood' }))
  nameInLesson(folder, 'fire')
  folder.replace(`${evening}.ru.mdx`, '"fire"', '"flood"')
  expect((await problemsOf(folder)).join()).toContain(`${evening}.ru.mdx: components differ`)
})

const unconfirmed = (number: string) =>
  `${number} is not a confirmed number to call; those are 112, 103, 102, 111`

test.each<[string, Partial<Emergency>, string]>([
  ['a number to call that nobody confirmed', { lines: ['112', '1422'] }, unconfirmed('1422')],
  [
    'such a number in a text',
    { first: { kk: '150 шалыңыз', ru: 'Звоните 150', en: 'Call 150' } },
    unconfirmed('150'),
  ],
  [
    'a language that sends people elsewhere',
    { first: { kk: '112 шалыңыз', ru: 'Звоните 112', en: 'Call 103' } },
    'names other numbers than kk does',
  ],
  ['no number at all', { lines: [] }, 'an emergency has at least one number to call'],
])('refused: %s', async (_, change, message) => {
  const folder = givenFolder()
  writeEmergencies(folder, anEmergency(change))
  expect((await problemsOf(folder)).join('\n')).toContain(message)
})

test('two emergencies of one id are a problem', async () => {
  const folder = givenFolder()
  writeEmergencies(folder, anEmergency(), anEmergency())
  expect(await problemsOf(folder)).toEqual(['emergencies.yaml: is the id of another emergency'])
})

test.each<[string, string, string, string]>([
  ['a lesson', `${evening}.en.mdx`, 'Leave a light on.', 'Call 1422 at night.'],
  ['a link of a lesson', `${evening}.en.mdx`, 'Leave a light on.', 'See [this](tel:150).'],
  ['a question', bank, "en: 'A new toy'", "en: 'Call 1422'"],
  ['a programme', 'programmes/sample.yaml', 'title:', 'title: # en: call 1422\n '],
])('a number that nobody confirmed is found in %s', async (_, file, from, to) => {
  const folder = givenFolder()
  folder.replace(file, from, to)
  expect((await problemsOf(folder)).join('\n')).toMatch(/(1422|150) is not a confirmed number/)
})
