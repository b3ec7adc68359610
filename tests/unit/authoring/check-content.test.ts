import { mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../../app/authoring/check-content.server'
import { formatProblem } from '../../../app/platform/source/problem'
import { givenFolder } from '../../support/given-folder'

type Folder = ReturnType<typeof givenFolder>

/** Problems of a folder as they are printed, with paths within it. */
async function problemsOf(folder: Folder): Promise<string[]> {
  const { problems } = await checkContent(folder.path)
  return problems.map((each) => formatProblem({ ...each, file: relative(folder.path, each.file) }))
}

test('the content of this repository and the sample course have no problem', async () => {
  expect(await checkContent('content')).toEqual({ problems: [], remarks: [] })
  expect(await problemsOf(givenFolder())).toEqual([])
}, 60_000)

const first = 'modules/first-steps'
const evening = `${first}/first-evening`

describe('told with its file, line and column', () => {
  test.each<[string, (folder: Folder) => void, string]>([
    [
      'a missing language of a text',
      (folder) => folder.replace('organisation.yaml', ", en: 'Astana'", ''),
      'organisation.yaml:2:1 city.en: is missing',
    ],
    [
      'an unknown key',
      (folder) =>
        folder.replace(
          `${first}/module.yaml`,
          'slug: first-steps',
          'slug: first-steps\nauthor: me',
        ),
      `${first}/module.yaml:2:1 "author" is not known here`,
    ],
    [
      'a folder that is called otherwise than its module',
      (folder) => folder.replace(`${first}/module.yaml`, 'slug: first-steps', 'slug: other'),
      `${first}/module.yaml:1:7 must be "first-steps", as its folder is called`,
    ],
    [
      'a lesson without a language',
      (folder) => folder.remove(`${first}/first-night.ru.mdx`),
      `${first}/module.yaml:13:13 ${first}/first-night.ru.mdx is missing`,
    ],
    [
      'an hour of two decimals',
      (folder) => folder.replace(`${first}/module.yaml`, 'academicHours: 1', 'academicHours: 0.75'),
      `${first}/module.yaml:12:43 lessons.0.academicHours: must have one decimal at most`,
    ],
    [
      'a lesson that claims more hours than it rests on',
      (folder) => folder.replace(`${first}/module.yaml`, 'academicHours: 1', 'academicHours: 1.1'),
      `${first}/module.yaml:12:43 claims 50 minutes (1.1 academic hours), but rests on 45`,
    ],
    [
      'a lesson whose practice became shorter than its hours',
      (folder) => {
        for (const language of ['kk', 'ru', 'en']) {
          folder.replace(`${evening}.${language}.mdx`, 'minutes="42"', 'minutes="30"')
        }
      },
      `${first}/module.yaml:12:43 claims 45 minutes (1 academic hours), but rests on 33`,
    ],
    [
      'a practice that takes longer in another language',
      (folder) => folder.replace(`${evening}.ru.mdx`, 'minutes="42"', 'minutes="43"'),
      `${evening}.ru.mdx:53:1 components differ between the languages: kk has <Callout minutes="42"> here`,
    ],
    [
      'what a lesson gives, said in one language alone',
      (folder) => folder.replace(`${evening}.ru.mdx`, '\n---', '\ngained: a\n---'),
      `${evening}.en.mdx:1:1 has no "gained" at its top, while it has one in ru`,
    ],
    [
      'a term that is not in the glossary',
      (folder) => folder.replace(`${first}/module.yaml`, 'id: rhythm', 'id: tempo'),
      `${evening}.en.mdx:7:36 "rhythm" is not a term of the module's glossary`,
    ],
    [
      'a heading that the other languages do not have',
      (folder) => folder.replace(`${evening}.ru.mdx`, '## Порядок', '## Порядок\n\n### Ещё'),
      `${evening}.ru.mdx:11:1 headings differ between the languages: kk has no more of them`,
    ],
    [
      'a question that is not in the bank',
      (folder) => folder.replace(`${evening}.kk.mdx`, 'what-helps', 'what-else'),
      `${evening}.kk.mdx:45:1 "what-else" is not a question of the bank`,
    ],
    [
      'a question of the final test in a self-check',
      (folder) => folder.replace(`${evening}.kk.mdx`, 'what-helps', 'night-help'),
      `${evening}.kk.mdx:45:1 "night-help" is a question of the final test, not of a self-check`,
    ],
    [
      'a self-check question that no lesson asks',
      (folder) => {
        for (const language of ['kk', 'ru', 'en']) {
          folder.replace(`${evening}.${language}.mdx`, ' morning-first', '')
        }
      },
      `${first}/bank.yaml:14:7 no <SelfCheck> of a lesson asks "morning-first"`,
    ],
    [
      'a question with two correct options where one is asked for',
      (folder) =>
        folder.replace(`${first}/bank.yaml`, '    - text', '    - correct: true\n      text'),
      `${first}/bank.yaml:6:3 0.options: exactly one option is correct`,
    ],
    [
      'options that read alike',
      (folder) => folder.replace(`${first}/bank.yaml`, "en: 'Sitting near'", "en: 'a NEW toy'"),
      `${first}/bank.yaml:9:7 0.options.1.text: says the same in en as another one of this question`,
    ],
    [
      'a question of a lesson that is not there',
      (folder) => folder.replace(`${first}/bank.yaml`, 'lesson: first-night', 'lesson: third'),
      `"third" is not a lesson of the module`,
    ],
    [
      'a picture that is not there',
      (folder) => folder.remove(`${first}/lights.png`),
      `${evening}.en.mdx:16:1 the picture "lights.png" does not lie beside the lesson`,
    ],
    [
      'a picture that is none',
      (folder) => folder.write(`${first}/lights.png`, '<svg onload="alert(1)" />'),
      `${first}/lights.png:1:1 is not a png picture`,
    ],
    [
      'a picture of another kind than it is called',
      (folder) => folder.write(`${first}/lights.png`, Buffer.from('\xff\xd8\xff', 'latin1')),
      `${first}/lights.png:1:1 is not a png picture`,
    ],
    [
      'a picture that is too large',
      (folder) => folder.write(`${first}/lights.png`, Buffer.alloc(200_001)),
      `${first}/lights.png:1:1 is larger than 200 kB`,
    ],
    [
      'a file that nothing uses',
      (folder) => folder.write(`${first}/notes.txt`, 'hello'),
      `${first}/notes.txt:1:1 is not used by anything here`,
    ],
    [
      'a lesson that the module does not name',
      (folder) => folder.write(`${first}/other.kk.mdx`, '---\ntitle: a\nsummary: b\n---\n'),
      `${first}/other.kk.mdx:1:1 is not used by anything here`,
    ],
    [
      'a text that is not UTF-8',
      (folder) => folder.write(`${evening}.kk.mdx`, Buffer.from([0x2d, 0xff])),
      `${evening}.kk.mdx:1:1 is not a text in UTF-8`,
    ],
    [
      'more hours than the lessons give',
      (folder) => folder.replace('programmes/sample.yaml', 'academicHours: 4', 'academicHours: 5'),
      'programmes/sample.yaml:12:18 asks for 5 academic hours (225 minutes), but its lessons give 4 (180 minutes)',
    ],
    [
      'more picked than the bank holds',
      (folder) => folder.replace('programmes/sample.yaml', 'daily-life: 2', 'daily-life: 3'),
      'programmes/sample.yaml:14:41 picks 3 questions, but the bank of "daily-life" has 2',
    ],
    [
      'a pass mark that nobody can reach',
      (folder) => folder.replace('programmes/sample.yaml', 'passMark: 80', 'passMark: 101'),
      'programmes/sample.yaml:15:15 completion.finalTest.passMark: must be from 1 to 100',
    ],
    [
      'a module that is not there',
      (folder) =>
        folder.replace('programmes/sample.yaml', 'first-steps, daily-life]', 'first-steps, none]'),
      'programmes/sample.yaml:8:24 there is no module "none"',
    ],
    [
      'a rule that names no programme',
      (folder) => folder.replace('rules/adoption.yaml', '[sample]', '[simple]'),
      'rules/adoption.yaml:7:18 there is no programme "simple"',
    ],
    [
      'a requirement that ends before it begins',
      (folder) =>
        folder.replace(
          'rules/adoption.yaml',
          'checkedOn:',
          'inForceFrom: 2020-07-01\n    inForceUntil: 2020-06-30\n    checkedOn:',
        ),
      'rules/adoption.yaml:12:19 is before inForceFrom',
    ],
    [
      'a checklist item that names programmes',
      (folder) => folder.replace('rules/adoption.yaml', 'kind: training', 'kind: checklist'),
      'rules/adoption.yaml:7:5 requirements.0: "programmes" is not known here',
    ],
    [
      'a programme that does not say which training it is',
      (folder) => folder.replace('programmes/sample.yaml', 'training:', 'course:'),
      'programmes/sample.yaml:1:1 training: is missing',
    ],
    [
      'a whole training that is completed with fewer hours',
      (folder) =>
        folder.replace(
          'programmes/sample.yaml',
          '  academicHours: 4\n  part',
          '  academicHours: 9\n  part',
        ),
      'training of 9 academic hours, but completion asks for 4',
    ],
    [
      'a part that has the hours of the whole',
      (folder) =>
        folder.replace('programmes/sample.yaml', 'part: null', 'part: { number: 1, of: null }'),
      'the whole has 4, but this part alone gives 4',
    ],
    [
      'a part beyond the last one',
      (folder) =>
        folder.replace('programmes/sample.yaml', 'part: null', 'part: { number: 3, of: 2 }'),
      'there are only 2 parts',
    ],
    [
      'a table that asks for another training than its programme is of',
      (folder) => folder.replace('rules/adoption.yaml', 'sample-training', 'other-training'),
      'rules/adoption.yaml:7:18 the programme "sample" is of another training, or of none',
    ],
    [
      'a table that asks for more hours than the training has',
      (folder) => folder.replace('rules/adoption.yaml', 'academicHours: 4', 'academicHours: 42'),
      'the whole training has fewer than 42 academic hours',
    ],
    [
      'a table that takes a part for the whole',
      (folder) => {
        folder.replace('programmes/sample.yaml', 'part: null', 'part: { number: 1, of: null }')
        folder.replace(
          'programmes/sample.yaml',
          '  academicHours: 4\n  part',
          '  academicHours: 9\n  part',
        )
      },
      'a part alone has 4 academic hours: it is not the whole',
    ],
    [
      'a table that does not say how much training it asks for',
      (folder) => folder.replace('rules/adoption.yaml', '    academicHours: 4\n', ''),
      'academicHours: is missing',
    ],
    [
      'a source that names neither act nor outlet',
      (folder) =>
        folder.replace('rules/adoption.yaml', "ru: 'Учебное правило № 1'", "ru: 'Печать'"),
      'requirements.0.source.title.ru: must name the number of the act, or the outlet and its date',
    ],
    [
      'a source that leads to the first page of a site',
      (folder) => folder.replace('rules/adoption.yaml', 'url: null', 'url: https://adilet.zan.kz/'),
      'must lead to the text itself, not to the first page of a site',
    ],
    [
      'a day that does not exist',
      (folder) => folder.replace('rules/adoption.yaml', '2026-11-21', '2026-11-31'),
      'is not a day of the calendar',
    ],
    [
      'a link that leads out of the folder',
      (folder) => symlinkSync('/etc/passwd', join(folder.path, first, 'passwd.kk.mdx')),
      `${first}/passwd.kk.mdx:1:1 is a link or a device; only files are read`,
    ],
    [
      'a folder within a module',
      (folder) => mkdirSync(join(folder.path, first, 'drafts')),
      `${first}/drafts:1:1 is not used: modules hold no folders`,
    ],
    [
      'a missing organisation',
      (folder) => folder.remove('organisation.yaml'),
      'organisation.yaml:1:1 is missing',
    ],
  ])('%s', async (_, change, expected) => {
    const folder = givenFolder()
    change(folder)
    expect((await problemsOf(folder)).join('\n')).toContain(expected)
  })
})

test('all problems of a folder are told at once, in reading order', async () => {
  const folder = givenFolder()
  folder.replace('programmes/sample.yaml', 'passMark: 80', 'passMark: 0')
  folder.replace(`${evening}.en.mdx`, 'Leave a light on.', '{alert(1)} [a](javascript:b)')
  folder.replace('modules/daily-life/bank.yaml', 'use: self-check', 'use: exam')
  const files = (await problemsOf(folder)).map((problem) => problem.split(':')[0])
  expect(files).toEqual([...files].sort())
  expect(new Set(files)).toEqual(
    new Set([`${evening}.en.mdx`, 'modules/daily-life/bank.yaml', 'programmes/sample.yaml']),
  )
})

test('a lesson is checked by itself', async () => {
  const folder = givenFolder()
  const lesson = join(folder.path, `${evening}.kk.mdx`)
  expect((await checkContent(lesson)).problems).toEqual([])
  folder.write(`${evening}.kk.mdx`, '---js\n{}\n---\n')
  const {
    problems: [problem],
  } = await checkContent(lesson)
  expect(problem).toMatchObject({ file: lesson, line: 1, column: 1 })
})

test('a path that is not there, and a lesson of 5 MB, are problems', async () => {
  expect((await checkContent('no/such/folder')).problems).toMatchObject([
    { file: 'no/such/folder', line: 1 },
  ])
  const folder = givenFolder()
  folder.write('large.mdx', 'a'.repeat(5_000_000))
  const { problems } = await checkContent(join(folder.path, 'large.mdx'))
  expect(problems[0]?.message).toContain('larger than 200 kB')
})

test('a module that no programme teaches is remarked on, and hinders nothing', async () => {
  const folder = givenFolder()
  folder.replace('programmes/sample.yaml', '[first-steps, daily-life]', '[first-steps]')
  const { remarks } = await checkContent(folder.path)
  expect(remarks.map(({ file, message }) => `${relative(folder.path, file)}: ${message}`)).toEqual([
    'modules/daily-life/module.yaml: is in no programme: nobody gets it',
  ])
})
