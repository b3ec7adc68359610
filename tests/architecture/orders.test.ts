import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/*
 * Two rows of one instant come in any order, and on PostgreSQL in another one each time: what is shown, taken in turn or cut
 * off at a limit then changes by itself. So the last term of an order is a column that decides; ids grow with time (UUID v7).
 */

/** The names of all columns of the schema that hold an instant, as the code has them. */
const instants: ReadonlySet<string> = new Set(
  readdirSync('db/schema')
    .map((file) => readFileSync(join('db/schema', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^ +(\w+): timestamp\(/gm)].map(([, name = '']) => name)),
)

/** What a term of an order is of: the last name in `asc(table.column)`, `column` or `max(table.column)`. */
function nameOf(term: ts.Expression): string | null {
  if (ts.isCallExpression(term)) return term.arguments[0] ? nameOf(term.arguments[0]) : null
  if (ts.isPropertyAccessExpression(term)) return term.name.text
  if (ts.isIdentifier(term)) return term.text
  return ts.isTaggedTemplateExpression(term) ? term.template.getText().replace(/`/g, '') : null
}

/** The names of the methods that are called one upon another, from this call back to where the query begins. */
function callsBefore(call: ts.CallExpression): string[] {
  const { expression } = call
  if (!ts.isPropertyAccessExpression(expression)) return []
  const { expression: on, name } = expression
  return [name.text, ...(ts.isCallExpression(on) ? callsBefore(on) : [])]
}

/** What is wrong with a call of a query, or null. */
function findFault(call: ts.CallExpression): string | null {
  const { expression, arguments: given } = call
  if (!ts.isPropertyAccessExpression(expression)) return null
  const last = given.at(-1)
  if (!last) return null
  if (expression.name.text === 'limit') {
    // One of several that are alike is asked for with 1; of more, the first must be told from the others.
    return last.getText() === '1' || callsBefore(call).includes('orderBy')
      ? null
      : 'cut off in no order'
  }
  if (expression.name.text !== 'orderBy') return null
  if (ts.isSpreadElement(last)) return 'an order that is not written where it is used'
  const name = nameOf(last)
  return name !== null && instants.has(name) ? `ordered by ${name} alone, or by it last` : null
}

/** Where a source leaves an order to chance, as `path:line: what is wrong`. */
function findChance(path: string, text: string): string[] {
  if (!/\.(orderBy|limit)\(/.test(text)) return []
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  file.forEachChild(function visit(node): void {
    const fault = ts.isCallExpression(node) ? findFault(node) : null
    if (fault && ts.isCallExpression(node)) {
      const at = node.expression.getEnd()
      found.push(`${path}:${file.getLineAndCharacterOfPosition(at).line + 1}: ${fault}`)
    }
    node.forEachChild(visit)
  })
  return found
}

test('no order ends with an instant, and nothing is cut off in no order', () => {
  const paths = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((path) => join('app', path))
    .filter((path) => path.endsWith('.ts'))
  const sources = paths.map((path) => [path, readFileSync(path, 'utf8')] as const)
  expect(sources.filter(([, text]) => text.includes('.orderBy(')).length).toBeGreaterThan(40)
  expect(sources.flatMap(([path, text]) => findChance(path, text))).toEqual([])
})

test('the law of orders sees what it forbids', () => {
  expect(instants.has('awardedAt') && instants.has('at') && !instants.has('id')).toBe(true)
  const text = `
    db.select().from(looks).orderBy(desc(looks.at))
    db.select().from(looks).orderBy(looks.personId, at).limit(1)
    db.select().from(mails).orderBy(asc(min(mails.createdAt)))
    db.select().from(looks).orderBy(sql\`at\`)
    db.select().from(looks).where(own).limit(100)
    db.select().from(looks).orderBy(desc(looks.at), desc(looks.id)).limit(100)
    db.select().from(looks).where(own).limit(1)
    db.select().from(looks).orderBy(looks.id).where(own).limit(limit)
    db.select().from(looks).orderBy(...newestFirst)
  `
  expect(findChance('a', text)).toEqual([
    'a:2: ordered by at alone, or by it last',
    'a:3: ordered by at alone, or by it last',
    'a:4: ordered by createdAt alone, or by it last',
    'a:5: ordered by at alone, or by it last',
    'a:6: cut off in no order',
    'a:10: an order that is not written where it is used',
  ])
})
