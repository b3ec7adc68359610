import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

/** Sources by their paths. */
export type Sources = ReadonlyMap<string, ts.SourceFile>

/** A transaction: where it stands, all that it is handed besides its work, and the tables that its work may write. */
export type FoundTransaction = { place: string; handed: string; writes: Set<string> }

/** What a file declares on its top level, by name, and where what it imports or hands on comes from. */
type Module = { declared: Map<string, ts.Node>; from: Map<string, Place> }

type Place = { path: string; name: string }

/** The tables that a piece of source writes, and all that it names. */
type Look = { written: string[]; names: string[] }

/**
 * Finds the transactions of sources, and for each the tables that whatever its work names may write, through all files. What is
 * only named counts as called, so nothing is missed but what is handed in from outside.
 */
export function findTransactions(sources: Sources): FoundTransaction[] {
  const modules = new Map(
    [...sources].map(([path, file]) => [path, readModule(path, file, sources)]),
  )
  /** By what stands on the top level of a file, so that each is looked through once. */
  const looked = new Map<ts.Node, Look>()

  function look(node: ts.Node): Look {
    const known = looked.get(node) ?? { written: listWritten(node), names: listNames(node) }
    looked.set(node, known)
    return known
  }

  /** The tables that something in a file may write, by itself and by all that it comes to. */
  function writesIn(path: string, nodes: ts.Node[]): Set<string> {
    const writes = new Set<string>()
    const seen = new Set<string>()
    const open = nodes.map((node) => ({ path, node }))
    for (const { path, node } of open) {
      const { written, names } = look(node)
      for (const table of written) writes.add(modules.get(path)?.from.get(table)?.name ?? table)
      for (const name of names) {
        const found = resolve(path, name)
        if (!found || seen.has(`${found.path} ${found.name}`)) continue
        seen.add(`${found.path} ${found.name}`)
        open.push(found)
      }
    }
    return writes
  }

  /** Where a name of a file's top level is declared, through all files that hand it on. */
  function resolve(path: string, name: string): (Place & { node: ts.Node }) | undefined {
    const module = modules.get(path)
    const node = module?.declared.get(name)
    if (node) return { path, name, node }
    const from = module?.from.get(name)
    return from && resolve(from.path, from.name)
  }

  return [...sources].flatMap(([path, file]) =>
    listTransactions(file).map((call) => {
      const work = call.arguments.flatMap((argument) => withLocals(argument, call))
      const { line } = file.getLineAndCharacterOfPosition(call.getStart())
      return {
        place: `${path}:${line + 1}`,
        handed: call.arguments
          .filter((each) => !isWork(each))
          .map((each) => each.getText())
          .join(),
        writes: writesIn(path, work),
      }
    }),
  )
}

function isWork(argument: ts.Expression): boolean {
  return ts.isArrowFunction(argument) || ts.isIdentifier(argument)
}

function readModule(path: string, file: ts.SourceFile, sources: Sources): Module {
  const module: Module = { declared: new Map(), from: new Map() }
  const fileOf = (specifier: ts.Expression) => {
    const base = normalize(join(dirname(path), specifier.getText().slice(1, -1)))
    return [`${base}.ts`, `${base}.tsx`].find((each) => sources.has(each)) ?? base
  }
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const named = statement.importClause?.namedBindings
      if (!named || !ts.isNamedImports(named)) continue
      for (const { name, propertyName } of named.elements) {
        const from = { path: fileOf(statement.moduleSpecifier), name: (propertyName ?? name).text }
        module.from.set(name.text, from)
      }
    } else if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) continue
      for (const { name, propertyName } of statement.exportClause.elements) {
        const from = { path: fileOf(statement.moduleSpecifier), name: (propertyName ?? name).text }
        module.from.set(name.text, from)
      }
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      module.declared.set(statement.name.text, statement)
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) module.declared.set(name.text, initializer)
    }
  }
  return module
}

function listTransactions(file: ts.SourceFile): ts.CallExpression[] {
  return listAll(file, ts.isCallExpression).filter(
    ({ expression }) =>
      ts.isPropertyAccessExpression(expression) &&
      ['transaction', 'transactionInTurn'].includes(expression.name.text),
  )
}

/** A node, with the functions beside it in the same function that it names. */
function withLocals(node: ts.Node, place: ts.Node): ts.Node[] {
  const found = [node]
  for (const each of found) {
    for (const name of listNames(each)) {
      const local = findLocal(name, place)
      if (local && !found.includes(local)) found.push(local)
    }
  }
  return found
}

/** What a name stands for within the functions around a place; undefined when it is none of theirs. */
function findLocal(name: string, place: ts.Node): ts.Node | undefined {
  for (let at = place.parent; at && !ts.isSourceFile(at.parent ?? at); at = at.parent) {
    const statements = ts.isBlock(at) ? at.statements : []
    for (const statement of statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement
      if (!ts.isVariableStatement(statement)) continue
      const { declarations } = statement.declarationList
      const found = declarations.find((each) => each.name.getText() === name)
      if (found?.initializer && !listAll(found, ts.isCallExpression).includes(place as never))
        return found.initializer
    }
  }
  return undefined
}

/** The tables that a node writes by Drizzle's builders, by the names that they have there. */
function listWritten(node: ts.Node): string[] {
  return listAll(node, ts.isCallExpression).flatMap(({ expression, arguments: [table] }) =>
    ts.isPropertyAccessExpression(expression) &&
    ['insert', 'update', 'delete'].includes(expression.name.text) &&
    table
      ? [table.getText()]
      : [],
  )
}

function listNames(node: ts.Node): string[] {
  return [...new Set(listAll(node, ts.isIdentifier).map(({ text }) => text))]
}

function listAll<T extends ts.Node>(node: ts.Node, is: (node: ts.Node) => node is T): T[] {
  const own = is(node) ? [node] : []
  const below: T[] = []
  node.forEachChild((child) => void below.push(...listAll(child, is)))
  return [...own, ...below]
}
