import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../../../app/authoring/check-content.server'
import type { AfterCertificate } from '../../../app/learning/domain/after-certificate'
import { formatProblem } from '../../../app/platform/source/problem'
import { anAfterCertificate, givenAfterCertificate } from '../../support/given-after-certificate'
import { givenFolder } from '../../support/given-folder'

type Folder = ReturnType<typeof givenFolder>

/** Problems of a folder as they are printed, with paths within it. */
async function problemsOf({ path }: Folder): Promise<string[]> {
  const { problems } = await checkContent(path)
  return problems.map((each) => formatProblem({ ...each, file: relative(path, each.file) }))
}

test('what comes after the certificate has no problem when its units are in the library', async () => {
  expect(await problemsOf(givenAfterCertificate())).toEqual([])
})

const [first, second] = anAfterCertificate().months as [
  AfterCertificate['months'][0],
  AfterCertificate['months'][0],
]

test.each<[string, Partial<AfterCertificate>, RegExp]>([
  [
    'a unit that the library does not have',
    { months: [{ ...first, units: ['night'] }] },
    /there is no unit "night" in the library/,
  ],
  [
    'a unit that is named twice',
    { months: [{ ...first, units: ['food', 'food'] }] },
    /is there twice/,
  ],
  [
    'months out of their order',
    { months: [second, first] },
    /comes after month 3, and must be later/,
  ],
  ['no month', { months: [] }, /names no month/],
  [
    'a text that lacks a language',
    { home: { kk: 'a', ru: 'b' } as AfterCertificate['home'] },
    /home\.en: is missing/,
  ],
  [
    'a number to call that nobody confirmed',
    { lead: { kk: '1422 нөміріне қоңырау шалыңыз', ru: 'Позвоните 1422', en: 'Call 1422' } },
    /1422/,
  ],
])('of it is refused at its place: %s', async (_, different, expected) => {
  const problems = await problemsOf(givenAfterCertificate(different))
  expect(problems[0]).toMatch(expected)
  expect(problems[0]).toMatch(/^site\/after-certificate\.yaml:\d+:\d+ /)
})

const sample = 'programmes/sample.yaml'

test.each([
  ['first-steps/none', 'there is no lesson "first-steps/none" with a <Scenario>'],
  ['none/first-evening', 'the programme has no module "none"'],
  ['first-steps', 'there is no lesson "first-steps" with a <Scenario>'],
])('a programme offers no story that it does not tell: %s', async (story, message) => {
  const folder = givenFolder()
  folder.replace(sample, 'validMonths: null', `validMonths: null\nstory: ${story}`)
  expect(await problemsOf(folder)).toEqual([expect.stringMatching(/^programmes\/sample\.yaml:\d+/)])
  expect((await problemsOf(folder))[0]).toContain(message)
})
