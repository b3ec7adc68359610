import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { listMessages } from './read-catalogues.mjs'
import { nameMessage } from './find-faults.mjs'

/** @typedef {import('./read-catalogues.mjs').Catalogue} Catalogue */

/**
 * What the sources say by way of keys: `said` holds `room/group.key` of keys that stand in a call of a known translator,
 * `loose` every other text that could be a key (a fault of a form, a reason, a state), and `patterns` those that are put
 * together, as in `refused-${why}-title`, `joined` groups with keys of two parts, as in `${check}${outcome}`.
 *
 * @typedef {{ said: Set<string>, loose: Set<string>, patterns: RegExp[], joined: Set<string> }} Uses
 */

/**
 * Messages that nobody asks for. A key that is told apart only by its type is believed to be used when its text stands
 * anywhere in the sources, so that nothing is called unused that is not.
 *
 * @param {Catalogue[]} catalogues
 * @param {string} app the folder of the rooms
 * @returns {string[]}
 */
export function findUnused(catalogues, app) {
  const uses = readUses(app)
  return catalogues.flatMap((catalogue) =>
    listMessages(catalogue)
      .filter(({ group, key }) => !isUsed(`${catalogue.room}/${group}`, key, uses))
      .map(({ group, key }) => nameMessage(catalogue.room, group, key)),
  )
}

/** @param {string} group as `room/group` @param {string} key @param {Uses} uses */
function isUsed(group, key, { said, loose, patterns, joined }) {
  if (loose.has(key) || said.has(`${group}.${key}`)) return true
  if (patterns.some((pattern) => pattern.test(key))) return true
  if (!joined.has(group)) return false
  return [...key].some((_, at) => loose.has(key.slice(0, at)) && loose.has(key.slice(at)))
}

/** @param {string} app @returns {Uses} */
function readUses(app) {
  /** @type {Uses} */
  const uses = { said: new Set(), loose: new Set(), patterns: [], joined: new Set() }
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\/words\//.test(file))
    .map((file) => join(app, file))
  for (const file of files) readFile(file, uses)
  return uses
}

/** @param {string} file @param {Uses} uses */
function readFile(file, uses) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const groups = readGroups(source, file)
  const translators = readTranslators(source, groups)
  /** @param {ts.Node} node @param {string | null} group of the translator whose key is being read */
  const visit = (node, group) => {
    if (ts.isImportDeclaration(node) || (ts.isJsxAttribute(node) && !isExpression(node))) return
    if (ts.isCallExpression(node)) {
      const of = groupOfCall(node, groups, translators)
      const [key, ...rest] = node.arguments
      if (of && key) {
        visit(node.expression, null)
        visit(key, of)
        for (const each of rest) visit(each, null)
        return
      }
    }
    if (ts.isStringLiteralLike(node)) note(uses, node.text, group)
    if (ts.isTemplateExpression(node)) notePattern(uses, node, group)
    if (ts.isPropertyAccessExpression(node) && groups.size > 0) uses.loose.add(node.name.text)
    // The parts of a key that is put together are no keys.
    const of = ts.isTemplateExpression(node) ? null : group
    ts.forEachChild(node, (child) => visit(child, of))
  }
  visit(source, null)
}

/** @param {ts.JsxAttribute} node */
function isExpression(node) {
  return node.initializer !== undefined && ts.isJsxExpression(node.initializer)
}

/** @param {Uses} uses @param {string} text @param {string | null} group */
function note(uses, text, group) {
  if (group) uses.said.add(`${group}.${text}`)
  else uses.loose.add(text)
}

/** @param {Uses} uses @param {ts.TemplateExpression} node @param {string | null} group */
function notePattern(uses, node, group) {
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  if (!parts.every((part) => /^[\w.-]*$/.test(part))) return
  if (group && parts.join('') === '') uses.joined.add(group)
  if (parts.join('').length < 3) return
  uses.patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`))
}

/**
 * The catalogues that a source imports, by the name that it gives them.
 *
 * @param {ts.SourceFile} source
 * @param {string} file
 * @returns {Map<string, string>} to `room/group`
 */
function readGroups(source, file) {
  const groups = new Map()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue
    const path = /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text
    const place = /(?:^|\/)([^/]+)\/words\/[a-z-]*messages$/.exec(join(file, '..', path))
    const named = statement.importClause?.namedBindings
    if (!place || !named || !ts.isNamedImports(named)) continue
    for (const { name, propertyName } of named.elements) {
      const exported = (propertyName ?? name).text
      const group = exported === 'messages' ? 'general' : exported.replace(/Messages$/, '')
      groups.set(name.text, `${place[1]}/${group}`)
    }
  }
  return groups
}

/**
 * The translators of a source by their names, where one name stands for one catalogue throughout.
 *
 * @param {ts.SourceFile} source
 * @param {Map<string, string>} groups
 * @returns {Map<string, string | null>} null where a name stands for several
 */
function readTranslators(source, groups) {
  const translators = new Map()
  /** @param {string} name @param {string | null} group */
  const add = (name, group) => {
    translators.set(name, translators.has(name) && translators.get(name) !== group ? null : group)
  }
  /** @param {ts.Node} node */
  const visit = (node) => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      const made = ts.isVariableDeclaration(node) ? node.initializer : undefined
      const typed = /Translate<typeof (\w+)>/.exec(node.type?.getText() ?? '')?.[1]
      const group = groups.get(typed ?? '') ?? (made && groupOfMaking(made, groups))
      if (group) add(node.name.text, group)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return translators
}

/** @param {ts.Expression} node as `useMessages(auditMessages)` @param {Map<string, string>} groups */
function groupOfMaking(node, groups) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null
  if (!['useMessages', 'translate'].includes(node.expression.text)) return null
  return groups.get(node.arguments[0]?.getText() ?? '') ?? null
}

/**
 * @param {ts.CallExpression} call
 * @param {Map<string, string>} groups
 * @param {Map<string, string | null>} translators
 */
function groupOfCall({ expression }, groups, translators) {
  if (ts.isIdentifier(expression)) return translators.get(expression.text) ?? null
  return groupOfMaking(expression, groups)
}
