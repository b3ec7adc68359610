import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { islandsWithoutScript } from '../support/islands-without-script'

function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

/** What the gallery shows, and what stands around each of its pages as around every page. */
const gallery = [
  ...readSources('app/development/gallery'),
  readFileSync('app/root.tsx', 'utf8'),
  readFileSync('app/design/frame/frame.tsx', 'utf8'),
].join('\n')

/** The components that a module exports: functions with a name of a component. */
function componentsOf(source: string): string[] {
  return [...source.matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name = '']) => name)
}

function findAbsent(sources: string[], shown: string): string[] {
  return sources.flatMap(componentsOf).filter((name) => !new RegExp(`<${name}\\b`).test(shown))
}

test('every component of the design stands in the gallery', () => {
  const sources = readSources('app/design')
  expect(sources.flatMap(componentsOf).length).toBeGreaterThan(20)
  expect(findAbsent(sources, gallery)).toEqual([])
})

test('a component that the gallery only imports, or shows under a longer name, is absent', () => {
  const source = 'export function Field() {}\nfunction Inner() {}\nexport function useField() {}'
  expect(findAbsent([source], "import { Field } from './field'\n<FieldNotes />")).toEqual(['Field'])
  expect(findAbsent([source], '<Field name="a" />')).toEqual([])
})

/** A module and all that it is made of, by the imports that name a file of ours. */
function reach(path: string, reached = new Set<string>()): Set<string> {
  if (reached.has(path)) return reached
  reached.add(path)
  for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const base = join(dirname(path), from)
    const found = [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(file))
    if (found) reach(found, reached)
  }
  return reached
}

test('every island stands in the gallery', () => {
  const reached = reach('app/development/gallery/groups.tsx')
  const fileOf = (island: string) => `app/${island.replace('/', '/islands/')}.tsx`
  const islands = Object.keys(islandsWithoutScript)
  expect(islands.length).toBeGreaterThan(2)
  expect(islands.filter((island) => !reached.has(fileOf(island)))).toEqual([])
  expect(reached.has('app/authority/pages/desk.tsx')).toBe(false)
})

test('nothing but its own pages uses what is for engineers alone', () => {
  const users = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith('app/development/'))
    .filter((path) => /from '[^']*\/development\//.test(readFileSync(path, 'utf8')))
  expect(users).toEqual([])
})
