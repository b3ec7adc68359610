import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { listPages } from '../support/list-pages'

const styles = 'app/design/styles'

/** A style sheet with all that it imports. */
function readSheet(name: string): string {
  const text = readFileSync(join(styles, `${name}.css`), 'utf8')
  return text.replace(/@import '\.\/(\w[\w-]*)\.css';/g, (_, other: string) => readSheet(other))
}

/** The classes that a style sheet has rules for. */
function classesOf(sheet: string): Set<string> {
  const selectors = sheet.replace(/\/\*.*?\*\//gs, '').replace(/\{[^{}]*\}/g, ' ')
  return new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
}

/** The classes that a module gives to elements. */
function classesGiven(source: string): string[] {
  return [...source.matchAll(/\bclassName=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(
    ([, plain, made = '']) =>
      (plain ?? (made.match(/'[^']*'|`[^`]*`/g) ?? []).join(' ')).match(/[a-z][\w-]*/g) ?? [],
  )
}

/** A module of the site with all that it imports of the site, as texts. */
function readWithImports(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen
  const source = readFileSync(file, 'utf8')
  seen.set(file, source)
  for (const [, path = ''] of source.matchAll(/ from '(\.[^']+)'/g)) {
    const module = join(dirname(file), path)
    const found = ['.tsx', '.ts'].map((end) => module + end).find((each) => existsSync(each))
    if (found) readWithImports(found, seen)
  }
  return seen
}

const common = classesOf(readSheet('index'))

/** The classes that a page of the site may give to elements, and whose rules not every page has. */
function classesLacking(file: string): string[] {
  const given = [...readWithImports(join('app', file)).values()].flatMap(classesGiven)
  return [...new Set(given)].filter((name) => !common.has(name))
}

const pages = (await listPages()).filter(
  ({ file }) => file.endsWith('.tsx') && !file.startsWith('development/'),
)

const sheets = [...new Set(pages.flatMap(({ module }) => module.handle?.sheet ?? []))]
const ruled = new Map(sheets.map((name) => [name, classesOf(readSheet(name))]))

test('a page has the rules of every class that it gives: of the sheet of all pages, or of the one it names', () => {
  expect(sheets.length).toBeGreaterThan(4)
  const lacking = pages.flatMap(({ file, module }) => {
    const own = module.handle?.sheet && ruled.get(module.handle.sheet)
    return classesLacking(file)
      .filter((name) => !own?.has(name) && [...ruled.values()].some((rules) => rules.has(name)))
      .map((name) => `${file}: ${name}`)
  })
  expect(lacking).toEqual([])
})

test('a page names no style sheet that it has no use for', () => {
  const idle = pages.filter(({ file, module }) => {
    const rules = module.handle?.sheet && ruled.get(module.handle.sheet)
    return rules && !classesLacking(file).some((name) => rules.has(name))
  })
  // From there a script leads on to the questions, whose styles are then there already.
  expect(idle.map(({ file }) => file)).toEqual(['assessment/pages/test.tsx'])
})
