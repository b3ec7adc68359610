import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = ['README.md', ...list('docs'), ...list('app')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8').replace(/^```.*?^```/gms, ''),
}))

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

/** What is made by a command and stands in no clone. */
const made = /^(?:build|data)\//

/** Where each piece of text that fits stands, and what it names. */
function findNames(pattern: RegExp): { document: string; name: string }[] {
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ document: path, name })),
  )
}

test('every file that a document links to is there, and so is the heading', () => {
  const links = findNames(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)
  expect(links.length).toBeGreaterThan(20)
  const dead = links.filter(({ document, name }) => {
    const [file = '', heading] = name.split('#')
    const path = file ? join(dirname(document), file) : document
    return !existsSync(path) || (heading && !headingsOf(path).includes(heading))
  })
  expect(dead).toEqual([])
})

test('every source that a document names from the root of the repository is there', () => {
  const named = findNames(/`((?:app|db|tests|content|docs|public)\/[^\s`<>*{}…]+)`/g).filter(
    ({ name }) => !made.test(name),
  )
  expect(named.length).toBeGreaterThan(40)
  const dead = named.filter(({ name }) => !isThere(name))
  expect(dead).toEqual([])
})

test('every command of npm that a document names is there', () => {
  const named = findNames(/npm run (?:-s )?([a-z][\w:-]*)/g)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ name }) => !scripts[name])).toEqual([])
})

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))
}

/** A file is also named without its ending. */
function isThere(name: string): boolean {
  const folder = dirname(name)
  const isBegun = (file: string) => file.startsWith(`${basename(name)}.`)
  return existsSync(name) || (existsSync(folder) && readdirSync(folder).some(isBegun))
}

/** The headings of a document, as a link names them. */
function headingsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
