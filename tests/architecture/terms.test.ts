import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listWords, nameWord } from '../support/list-words'

/** The rows of the tables of docs/terms.md that have so many columns, without their heads. */
function readRows(columns: number): string[][] {
  return readFileSync('docs/terms.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter(
      (cells) => cells.length === columns && !/^(English|Language|In code)$/.test(cells[0] ?? ''),
    )
}

const terms = readRows(4).map(([en = '', kk = '', ru = '']) => ({ en, kk, ru }))
const never = readRows(3).map(([language = '', word = '']) => ({ language, word }))

/** The terms of a cell, without what is said of them in brackets. */
function termsOf(cell: string): string[] {
  const bare = cell.replace(/\([^)]*\)/g, '')
  return bare.split(/[;:]/).map((term) => term.trim().replace(/^to /, ''))
}

/** Whether a text has a word in any of its endings. */
function holds(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}])${word}`, 'iu').test(text)
}

function readSources(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('node_modules'))
    .map((path) => ({ file: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }))
}

/** The words that code does not use: those in code letters of the second column, up to the first remark. */
const unused = readRows(2).flatMap(([, not = '']) => {
  const [, word] = /^`(\w+)`/.exec(not) ?? []
  return word ? [word] : []
})

test('each thing has one row of the terms, in three languages', () => {
  expect(terms.length).toBeGreaterThan(70)
  expect(terms.filter(({ en, kk, ru }) => !en || !kk || !ru)).toEqual([])
  const all = terms.flatMap(({ en }) => termsOf(en))
  expect(all.filter((term, at) => term !== '' && all.indexOf(term) !== at)).toEqual([])
})

test('no term is written with a word that is never used', () => {
  expect(never.length).toBeGreaterThan(40)
  // What code calls it may stand in brackets beside the word for people.
  const written = (language: string) =>
    terms.map((term) => term[language as 'en'].replace(/\([^)]*code: [^)]*\)/g, ''))
  const wrong = never.filter(({ language, word }) =>
    written(language).some((cell) => holds(cell, word)),
  )
  expect(wrong).toEqual([])
})

/** What is official is no person: sources, pages and the like; and names in code or data, which stand in quotation marks. */
const isNoPerson =
  /official (?:classifier|pages?|sources?|texts?|site|languages?)|['"`\w-]official|official['"`:]/i

test('no comment and no document calls an officer an official', () => {
  const files = ['README.md', ...listFiles('app'), ...listFiles('db'), ...listFiles('docs')]
  const said = files
    .filter((file) => /\.(tsx?|md)$/.test(file) && file !== 'docs/terms.md')
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /\bofficials?\b/i.test(line) && !isNoPerson.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(said).toEqual([])
})

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  )
}

test('no message has a word that is never used', () => {
  const words = listWords()
  const found = never.flatMap(({ language, word }) =>
    words.filter((each) => each.language === language && holds(each.text, word)).map(nameWord),
  )
  expect(found).toEqual([])
})

/** Files that hold no other language than this one, or all three. */
function readContent(language: string): { file: string; text: string }[] {
  return listFiles('content')
    .filter((file) => file.endsWith(`.${language}.mdx`) || file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

test('no lesson, no rule and no page of the content has a word that is never used', () => {
  // In English, lessons speak of letters and verdicts that are just that.
  const local = never.filter(({ language }) => language !== 'en')
  const contents = { kk: readContent('kk'), ru: readContent('ru') }
  const found = local.flatMap(({ language, word }) =>
    contents[language as 'kk' | 'ru']
      .filter(({ text }) => holds(text, word))
      .map(({ file }) => `${file}: ${word}`),
  )
  expect(found).toEqual([])
})

test('code uses no word that the terms call another', () => {
  expect(unused.length).toBeGreaterThan(2)
  const found = ['app', 'db', 'tests'].flatMap(readSources).flatMap(({ file, text }) =>
    unused
      .filter((word) => {
        const capital = word.charAt(0).toUpperCase() + word.slice(1)
        return new RegExp(`(?<![A-Za-z])${word}(?!n)|${capital}(?!n)`).test(text)
      })
      .map((word) => `${file}: ${word}`),
  )
  expect(found).toEqual([])
})
