import ts from 'typescript'
import { pages } from '../../app/routes'

const segments = Object.keys(pages).map((pattern) => pattern.slice(1).split('/'))
const isWord = (segment: string | undefined) => segment !== undefined && /^[^:*]+$/.test(segment)

/** What the addresses of the site begin with, and every fixed word in them, for regular expressions. */
const first = anyOf(segments.map(([word]) => word))
const inner = anyOf(segments.flat())

function anyOf(words: (string | undefined)[]): string {
  const own = [...new Set(words.filter(isWord))].map((word = '') => word.replaceAll('.', '\\.'))
  return `(?:${own.join('|')})`
}

/** Stands in a template where a value is put in. */
const hole = '\u0001'

/** A whole address, alone or in other text; one that is built upon another; and one that is looked for. */
const whole = new RegExp(`(?:^|["'=(\\s${hole}])/${first}(?=[/?#"')\\s${hole}]|$)`)
const composed = new RegExp(`^${hole}/${inner}(?=[/?#${hole}]|$)`)
const query = new RegExp(`^${hole}[?&][\\w-]+(?:=|$)`)
const matched = new RegExp(`\\\\/(?:\\(\\?:)?(?:\\w+\\|)*${first}(?![\\w-])`)

/** What no source is without that has an address in it: most need not be taken apart. */
const suspicious = new RegExp(`/${inner}\\b|/(?:\\(\\?:)?${first}\\b|["'\`]/["'\`]|\\}[?&]\\w`)

/** Their argument is a pattern of a route, and typed as one. */
const typedCalls = new Set(['pathTo', 'answerCall', 'leadBack'])

/** Attributes of pages, and calls, whose value leads somewhere: there a lone slash is the address of the first page. */
const leading = new Set(['href', 'action', 'back', 'keep', 'path', 'redirect', 'safePath'])

/** What of a source is an address that was written by hand, each as `line: text`. */
export function findAddresses(path: string, text: string): string[] {
  if (!suspicious.test(text.replace(/ from '.*'$/gm, ''))) return []
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    const written = readText(node)
    if (written !== null && !isTyped(node) && isAddress(written, node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${line + 1}: ${node.getText().replace(/\s+/g, ' ').slice(0, 100)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The text of a string, a template, a regular expression or a part of a page; null for anything else. */
function readText(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isJsxText(node)) {
    return node.text
  }
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join('')
}

function isAddress(text: string, node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return matched.test(text)
  if (text === '/') return leads(node)
  return whole.test(text) || composed.test(text) || query.test(text)
}

function leads({ parent }: ts.Node): boolean {
  if (ts.isJsxAttribute(parent)) return leading.has(parent.name.getText())
  if (ts.isCallExpression(parent)) return leading.has(parent.expression.getText())
  const isWithin =
    ts.isConditionalExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isJsxExpression(parent)
  return isWithin && leads(parent)
}

/** Whether a text is a pattern that the compiler compares with the routes, the name of a module or a type. */
function isTyped(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isCallExpression(parent)) return typedCalls.has(parent.expression.getText())
  if (ts.isStringLiteral(node) && node.text.includes('/:')) return true
  return (
    ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)
  )
}
