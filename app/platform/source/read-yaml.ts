import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
} from 'yaml'
import type { z } from 'zod'
import { holdsStrangeSign, strangeSignSaid } from '../text/strange-sign'
import type { Problem } from './problem'
import { refuseUnplainYaml } from './refuse-unplain-yaml'

/** Where a value of a YAML file stands, by its path; of the nearest enclosing value when it is absent. */
export type Locate = (path: Path, wanted?: 'value' | 'key') => { line: number; column: number }

type Path = (string | number)[]

export type YamlOutcome<T> =
  { ok: true; value: T; locate: Locate } | { ok: false; problems: Problem[] }

/**
 * Reads plain YAML 1.2 (core schema) against a zod schema: maps, lists, strings, numbers, true, false
 * and null. Tags, anchors, aliases, merges, several documents and keys that are not plain words are
 * refused, so that a file means what it shows. Every problem names the line and column in the file.
 *
 * @param source.firstLine the line of the file on which the text begins; 1 unless it is front matter.
 */
export function readYaml<S extends z.ZodTypeAny>(
  source: { file: string; text: string; firstLine?: number },
  schema: S,
): YamlOutcome<z.output<S>> {
  const { file, text, firstLine = 1 } = source
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const refuse = (found: { offset: number; message: string }[]) => ({
    ok: false as const,
    problems: found.map(({ offset, message }) => ({ file, ...at(offset), message })),
  })

  // Lines are counted here, since a text that is refused early is never given to the parser.
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)

  const unplain = refuseUnplainYaml(text)
  if (unplain.length > 0) return refuse(unplain)

  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    offset: fault.pos[0],
    message: firstSentence(fault.message),
  }))
  if (faults.length > 0) return refuse(faults)

  const strange: { offset: number; message: string }[] = []
  const plain = toPlain(document.contents, (offset, message) => strange.push({ offset, message }))
  if (strange.length > 0) return refuse(strange)

  const locate: Locate = (path, wanted = 'value') => at(offsetOf(document, path, wanted))
  const parsed = schema.safeParse(plain)
  if (parsed.success) return { ok: true, value: parsed.data, locate }
  return { ok: false, problems: explain(parsed.error.issues, file, locate) }
}

/** The library explains at length after the first line; one line is what a list of problems has room for. */
function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace('; please use YAML.parseAllDocuments()', '')
}

/** Plain values from nodes; objects without a prototype, so that no key of a file can mean more than itself. */
function toPlain(node: unknown, refuse: (offset: number, message: string) => void): unknown {
  if (isMap(node)) {
    const value: Record<string, unknown> = Object.create(null)
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? pair.key.value : undefined
      if (typeof key !== 'string' || key === '__proto__' || holdsStrangeSign(key)) {
        refuse(start(pair.key) ?? start(node) ?? 0, 'a key must be a plain word')
        continue
      }
      value[key] = toPlain(pair.value, refuse)
    }
    return value
  }
  if (isSeq(node)) return node.items.map((item) => toPlain(item, refuse))
  if (isAlias(node)) refuse(start(node) ?? 0, 'anchors and aliases (& and *) are not used here')
  if (!isScalar(node)) return null
  // Written as such, or as "\\0": what a text may hold is the same.
  if (typeof node.value === 'string' && holdsStrangeSign(node.value)) {
    refuse(start(node) ?? 0, strangeSignSaid)
  }
  return node.value
}

function start(node: unknown): number | undefined {
  const range = (node as ParsedNode | null | undefined)?.range
  return range?.[0]
}

/** The offset of a value; of its key when the value spans lines or is empty; of what encloses an absent one. */
function offsetOf(document: Document.Parsed, path: Path, wanted: 'value' | 'key'): number {
  let node: unknown = document.contents
  let offset = start(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
      if (!pair) return offset
      offset = start(pair.key) ?? offset
      node = pair.value
    } else {
      node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
      offset = start(node) ?? offset
    }
  }
  return wanted === 'value' && isScalar(node) && node.source ? (start(node) ?? offset) : offset
}

function explain(issues: z.ZodIssue[], file: string, locate: Locate): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const where = issue.path.join('.')
    const said = (message: string) => (where ? `${where}: ${message}` : message)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...locate([...issue.path, key], 'key'),
        message: said(`"${key}" is not known here`),
      }))
    }
    if (issue.code === 'invalid_type' && issue.received === 'undefined') {
      return [{ file, ...locate(issue.path), message: said('is missing') }]
    }
    return [{ file, ...locate(issue.path), message: said(lowerFirst(issue.message)) }]
  })
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
