import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { freshFolder } from '../support/fresh-database'
import { door } from './import-laws'

const query = /^\.\.?\/data\//

/** The sources of a folder by their paths in it. */
function readFolder(folder: string): Map<string, ts.SourceFile> {
  const paths = ['app', 'db'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
  )
  return new Map(
    paths.map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      return [path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)]
    }),
  )
}

/** What a file imports of its own room's queries. */
function listQueries(file: ts.SourceFile): Set<string> {
  return new Set(
    file.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement)) return []
      if (!query.test(statement.moduleSpecifier.getText().slice(1, -1))) return []
      const named = statement.importClause?.namedBindings
      return named && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : []
    }),
  )
}

/** Whether an argument is a parameter, a part of one, or parts of them put together under other names. */
function isHandedOn(argument: ts.Expression, parameters: Set<string>): boolean {
  if (ts.isIdentifier(argument)) return parameters.has(argument.text)
  if (!ts.isObjectLiteralExpression(argument)) return false
  return argument.properties.every((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return parameters.has(property.name.text)
    if (ts.isSpreadAssignment(property)) return isHandedOn(property.expression, parameters)
    return ts.isPropertyAssignment(property) && isHandedOn(property.initializer, parameters)
  })
}

function listBound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) || element.initializer ? [] : listBound(element.name),
  )
}

/** Whether all that a function does is to ask a query what it was asked itself. */
function onlyRenames(declaration: ts.FunctionDeclaration, queries: Set<string>): boolean {
  const [only, ...more] = declaration.body?.statements ?? []
  if (!only || more.length > 0) return false
  const given =
    ts.isReturnStatement(only) || ts.isExpressionStatement(only) ? only.expression : undefined
  const call = given && ts.isAwaitExpression(given) ? given.expression : given
  if (!call || !ts.isCallExpression(call) || !queries.has(call.expression.getText())) return false
  const parameters = new Set(declaration.parameters.flatMap(({ name }) => listBound(name)))
  return call.arguments.every((argument) => isHandedOn(argument, parameters))
}

/** Doors of a folder that only give a query another name. */
function listRenaming(sources: Map<string, ts.SourceFile>): string[] {
  return [...sources].flatMap(([path, file]) => {
    if (!door.test(path)) return []
    const queries = listQueries(file)
    return file.statements.flatMap((statement) =>
      ts.isFunctionDeclaration(statement) && onlyRenames(statement, queries)
        ? [`${path}: ${statement.name?.text}`]
        : [],
    )
  })
}

/** What doors of a folder hand on of the queries, although nobody outside the room asks for it. */
function listUnasked(sources: Map<string, ts.SourceFile>): string[] {
  const asked = new Set<string>()
  for (const [path, file] of sources)
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement)) continue
      const from = statement.moduleSpecifier.getText().slice(1, -1)
      const named = statement.importClause?.namedBindings
      if (!from.startsWith('.') || !named || !ts.isNamedImports(named)) continue
      const target = `${join(dirname(path), from)}.ts`
      if (path.split('/')[1] === target.split('/')[1]) continue
      for (const { name, propertyName } of named.elements)
        asked.add(`${target}: ${(propertyName ?? name).text}`)
    }
  return [...sources].flatMap(([path, file]) =>
    file.statements.flatMap((statement) => {
      if (!door.test(path) || !ts.isExportDeclaration(statement)) return []
      const from = statement.moduleSpecifier?.getText().slice(1, -1) ?? ''
      const named = statement.exportClause
      if (!query.test(from) || !named || !ts.isNamedExports(named)) return []
      return named.elements
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .map(({ name }) => `${path}: ${name.text}`)
        .filter((name) => !asked.has(name))
    }),
  )
}

const house = readFolder(process.cwd())

test('no door only gives a query another name: it hands the query on, or there is none', () => {
  expect([...house.keys()].filter((path) => door.test(path)).length).toBeGreaterThan(200)
  expect(listRenaming(house)).toEqual([])
})

test('what a door hands on of the queries is asked for outside its room', () => {
  expect(listUnasked(house)).toEqual([])
})

test('the laws of doors see what they forbid', () => {
  const folder = freshFolder()
  const sources: Record<string, string> = {
    'db/seed/sample.ts': `import { listPeople } from '../../app/accounts/list-people.server'`,
    'app/accounts/list-people.server.ts': `export { listPeople, countPeople } from './data/people'`,
    'app/accounts/pages/people.tsx': `import { countPeople } from '../list-people.server'`,
    'app/accounts/find-person.server.ts': `
      import { findRow, listRows } from './data/people'
      export function findPerson(db: Db, id: string) { return findRow(db, id) }
      export async function findOwn(db: Db, { id, ...own }: Own) { return await findRow(db, { key: id, own }) }
      export function listNewest(db: Db) { return listRows(db, 20) }
      export function findNow(db: Db, id: string) { return findRow(db, id.trim()) }
      export function findOrNew(db: Db, { id = 'new' }: { id?: string }) { return findRow(db, id) }`,
  }
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  const read = readFolder(folder)
  expect(listRenaming(read)).toEqual([
    'app/accounts/find-person.server.ts: findPerson',
    'app/accounts/find-person.server.ts: findOwn',
  ])
  expect(listUnasked(read)).toEqual(['app/accounts/list-people.server.ts: countPeople'])
})
