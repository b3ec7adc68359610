import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../../app/authoring/check-content.server'
import { readFolder } from '../../../app/authoring/read-folder.server'
import { openDesk } from '../../../app/authoring/reading/desk'
import { readEmergencies } from '../../../app/authoring/reading/read-emergencies'
import { readLibrary } from '../../../app/authoring/reading/read-library.server'
import { languages } from '../../../app/platform/i18n/language'
import { formatProblem, sortProblems } from '../../../app/platform/source/problem'
import { aUnit, givenLibraryFolder, libraryGroups, writeGroups } from '../../support/given-library'

type Folder = ReturnType<typeof givenLibraryFolder>

/** Problems of the library of a folder as they are printed, with paths within it; nothing else of the folder is read. */
async function problemsOf({ path }: Folder): Promise<string[]> {
  const desk = openDesk(await readFolder(path))
  await readLibrary(desk, readEmergencies(desk))
  desk.refuseUnused()
  return sortProblems(desk.problems)
    .map((each) => formatProblem({ ...each, file: relative(path, each.file) }))
    .filter((each) => each.startsWith('library/'))
}

/** Writes the unit "first-night" anew in some languages. */
function rewrite(
  folder: Folder,
  change: Parameters<typeof aUnit>[1],
  ...only: (typeof languages)[number][]
) {
  for (const language of only.length > 0 ? only : languages) {
    folder.write(`library/first-night.${language}.mdx`, aUnit(language, change))
  }
}

const night = 'library/first-night'
const [first, second] = libraryGroups as [(typeof libraryGroups)[0], (typeof libraryGroups)[0]]

test('a library in which nothing is wrong has no problem, and a folder needs none', async () => {
  const folder = givenLibraryFolder()
  expect(await checkContent(folder.path)).toEqual({ problems: [], remarks: [] })
  folder.remove('library')
  expect(await checkContent(folder.path)).toEqual({ problems: [], remarks: [] })
})

describe('told with its file, line and column', () => {
  test.each<[string, (folder: Folder) => void, string[]]>([
    [
      'a unit without a language',
      (folder) => folder.remove(`${night}.ru.mdx`),
      [`${night}.ru.mdx:1:1 is missing, while it is there in another language`],
    ],
    [
      'a unit that no group names',
      (folder) => writeGroups(folder, [second]),
      [`${night}.kk.mdx:1:1 is in no group of library/library.yaml`],
    ],
    [
      'a unit that two groups name',
      (folder) => writeGroups(folder, [first, { ...second, units: ['food', 'first-night'] }]),
      ['library/library.yaml:16:9 "first-night" is in a group already'],
    ],
    [
      'a unit that a group names twice',
      (folder) =>
        writeGroups(folder, [{ ...first, units: ['first-night', 'first-night'] }, second]),
      ['library/library.yaml:9:9 "first-night" is in a group already'],
    ],
    [
      'a unit that is not there',
      (folder) => writeGroups(folder, [first, { ...second, units: ['food', 'fod'] }]),
      ['library/library.yaml:16:9 there is no unit "fod"'],
    ],
    [
      'a group that is called as another',
      (folder) => writeGroups(folder, [first, { ...second, id: first.id }]),
      [`library/library.yaml:9:9 is the id of another group`],
    ],
    [
      'a group without a language',
      (folder) => writeGroups(folder, [first, { ...second, title: { kk: 'a', ru: 'b' } }]),
      ['library/library.yaml:10:5 groups.1.title.en: is missing'],
    ],
    [
      'a group without units',
      (folder) => writeGroups(folder, [{ ...first, units: [] }, second]),
      ['library/library.yaml:7:5 groups.0.units: a group has at least one unit'],
    ],
    [
      'a library without its list',
      (folder) => folder.remove('library/library.yaml'),
      ['library/library.yaml:1:1 is missing'],
    ],
    [
      'a file that is no unit',
      (folder) => folder.write('library/notes.txt', 'a'),
      ['library/notes.txt:1:1 is not used by anything here'],
    ],
    [
      'a unit in a language that is none of ours',
      (folder) => folder.write(`${night}.de.mdx`, aUnit('en')),
      [`${night}.de.mdx:1:1 is not used by anything here`],
    ],
    [
      'an unknown field',
      (folder) => rewrite(folder, { front: { author: 'me' } }, 'ru'),
      [`${night}.ru.mdx:6:1 "author" is not known here`],
    ],
    [
      'a unit without its step',
      (folder) => rewrite(folder, { front: { step: undefined } }, 'en'),
      [`${night}.en.mdx:2:1 step: is missing`],
    ],
    [
      'a step that is too long',
      (folder) => rewrite(folder, { front: { step: 'a'.repeat(241) } }, 'en'),
      [`${night}.en.mdx:4:7 step: must be at most 240 characters`],
    ],
    [
      'a summary that is too long',
      (folder) => rewrite(folder, { front: { summary: 'a'.repeat(301) } }, 'en'),
      [`${night}.en.mdx:3:10 summary: must be at most 300 characters`],
    ],
    [
      'a title that is too long',
      (folder) => rewrite(folder, { front: { title: 'a'.repeat(121) } }, 'en'),
      [`${night}.en.mdx:2:8 title: must be at most 120 characters`],
    ],
    [
      'an emergency at its end that is none',
      (folder) => rewrite(folder, { front: { help: 'flood' } }),
      languages
        .toSorted()
        .map((language) => `${night}.${language}.mdx:5:7 there is no emergency "flood"`),
    ],
    [
      'an emergency in its text that is none',
      (folder) => rewrite(folder, { body: '<Emergency id="flood" />\n\n' }),
      languages
        .toSorted()
        .map((language) => `${night}.${language}.mdx:8:1 there is no emergency "flood"`),
    ],
    [
      'another emergency in another language',
      (folder) => rewrite(folder, { front: { help: 'smoke' } }, 'ru'),
      [
        `${night}.ru.mdx:5:1 help differs between the languages: kk has "fire"`,
        `${night}.ru.mdx:5:7 there is no emergency "smoke"`,
      ],
    ],
    [
      'facts that were checked on another day',
      (folder) => rewrite(folder, { front: { checkedOn: '2026-11-30' } }, 'en'),
      [`${night}.en.mdx:6:1 checkedOn differs between the languages: kk has none`],
    ],
    [
      'a heading that the other languages do not have',
      (folder) => rewrite(folder, { body: '## Why\n\n' }, 'en'),
      [`${night}.en.mdx:8:1 headings differ between the languages: kk has no more of them`],
    ],
    [
      'a self-check, a picture and a term',
      (folder) =>
        rewrite(folder, {
          body: '<SelfCheck questions="a" />\n\n<Figure src="a.png" alt="a" />\n\na <GlossaryTerm id="a">b</GlossaryTerm>\n\n',
        }),
      languages
        .toSorted()
        .flatMap((language) => [
          `${night}.${language}.mdx:8:1 <SelfCheck> does not stand in the library, where nothing is asked and nothing counts`,
          `${night}.${language}.mdx:10:1 <Figure> does not stand in the library, where nothing is asked and nothing counts`,
          `${night}.${language}.mdx:12:3 <GlossaryTerm> does not stand in the library: explain the word in the sentence`,
        ]),
    ],
    [
      'a practice',
      (folder) =>
        rewrite(folder, { body: '<Callout kind="practice" minutes="5">\n\na\n\n</Callout>\n\n' }),
      languages
        .toSorted()
        .map(
          (language) =>
            `${night}.${language}.mdx:8:1 <Callout kind="practice"> does not stand in the library, where nothing is asked and nothing counts`,
        ),
    ],
    [
      'a number that nobody confirmed',
      (folder) => rewrite(folder, { body: 'Call 150 at once.\n\n' }, 'en'),
      [`${night}.en.mdx:8:6 150 is not a confirmed number to call; those are 112, 103, 102, 111`],
    ],
    [
      'a unit that is read in less than five minutes',
      (folder) => rewrite(folder, { paragraphsOf: 40 }),
      [
        `${night}.kk.mdx:1:1 takes 3 minutes to read (words: kk 467, ru 468, en 597); a unit takes 5 to 15`,
      ],
    ],
    [
      'a unit that is read in more than fifteen minutes',
      (folder) => rewrite(folder, { paragraphsOf: 300 }),
      [
        `${night}.kk.mdx:1:1 takes 20 minutes to read (words: kk 3327, ru 3328, en 4237); a unit takes 5 to 15`,
      ],
    ],
    [
      'a text that is not UTF-8',
      (folder) => folder.write(`${night}.kk.mdx`, Buffer.from([0x2d, 0xff])),
      [`${night}.kk.mdx:1:1 is not a text in UTF-8`],
    ],
  ])('%s', async (_, change, problems) => {
    const folder = givenLibraryFolder()
    change(folder)
    expect(await problemsOf(folder)).toEqual(problems)
  })
})

test('a scenario does not stand in the library, and is told once', async () => {
  const folder = givenLibraryFolder()
  const choices = '<Choice to="b" text="go" />\n\n<Choice to="c" text="stay" />\n\n'
  const scene = `<Scene id="a" title="A">\n\na\n\n${choices}</Scene>\n\n`
  const ending = (id: string) => `<Ending id="${id}" title="B">\n\nb\n\n</Ending>\n\n`
  const story = scene + ending('b') + ending('c')
  rewrite(folder, { body: `<Scenario id="s" title="S">\n\n${story}</Scenario>\n\n` })
  expect(await problemsOf(folder)).toEqual(
    languages
      .toSorted()
      .map(
        (language) =>
          `${night}.${language}.mdx:8:1 <Scenario> does not stand in the library, where nothing is asked and nothing counts`,
      ),
  )
})

test('a unit is checked by itself as one when it lies in a library', async () => {
  const folder = givenLibraryFolder()
  const alone = (name: string) => checkContent(`${folder.path}/${name}`)
  expect(await alone(`${night}.kk.mdx`)).toEqual({ problems: [], remarks: [] })
  folder.write('first-night.kk.mdx', aUnit('kk'))
  const { problems } = await alone('first-night.kk.mdx')
  expect(problems.map(({ message }) => message)).toEqual([
    '"step" is not known here',
    '"help" is not known here',
  ])
})
