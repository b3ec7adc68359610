import { strangeSigns, strangeSignSaid } from '../../platform/text/strange-sign'

/** A problem found in a text, before a file is known. */
export type Found = { line: number; column: number; message: string }

export const limits = {
  /** The size of a lesson's file. */
  bytes: 200_000,
  /** How deep lists, quotations, components and emphasis may lie in each other. */
  depth: 20,
  /** How many characters of indentation, list and quotation marks may open a line. */
  lead: 100,
  /** Lines of a lesson: parsers need more than twice the time for twice the lines. */
  lines: 3_000,
  /** Components in a lesson, glossary terms among them. */
  components: 500,
  /** Cells in a line of a table, and in all tables of a lesson. */
  columns: 20,
  cells: 4_000,
  /** Links, emphasis, components, attributes and entities in what stands together without an empty line. */
  marks: 600,
}

/** What Markdown and MDX read as more than text, so that the parser must never meet it. */
const refused: { pattern: RegExp; message: string; mask: (found: string) => string }[] = [
  {
    pattern: /[{}]/g,
    message: 'braces are not used in lessons: they would be a program',
    // Quotes, so that an attribute's braces still end where they ended.
    mask: () => "'",
  },
  {
    pattern: /^(import|export)\b/gm,
    message: 'a line must not begin with "import" or "export": it would be a program',
    mask: (found) => found.toUpperCase(),
  },
  {
    pattern: /(?<!\\)<[^A-Za-z/>\s]/g,
    message:
      'the sign < begins a component; comments and declarations are not used (for "less than" write \\<)',
    mask: (found) => '.'.repeat(found.length),
  },
  {
    pattern: /`+/g,
    message: 'code is not used in lessons',
    mask: (found) => '.'.repeat(found.length),
  },
  {
    pattern: strangeSigns,
    message: strangeSignSaid,
    mask: (found) => '.'.repeat(found.length),
  },
]

/** Enough to mend a file by, few enough to be read. */
const mostProblems = 50

/** Where a file outgrows the limit; undefined when it does not. */
export function refuseSize(text: string): Found | undefined {
  if (Buffer.byteLength(text) <= limits.bytes) return undefined
  const message = `is larger than ${limits.bytes / 1000} kB; part it into several lessons`
  return { ...place(text, Math.min(limits.bytes, text.length)), message }
}

/**
 * Refuses what must not reach the parser: programs, and texts so large or deep that parsing them could
 * exhaust the process. Linear in the size of the text.
 *
 * @returns the problems, and the text with what was refused masked at the same length, so that parsing
 *   it may find the others; null where it must not be parsed at all.
 */
export function refuseText(text: string): { found: Found[]; masked: string | null } {
  const found: Found[] = []
  let masked = text
  for (const { pattern, message, mask } of refused) {
    for (const match of text.matchAll(pattern)) {
      if (found.length < mostProblems) found.push({ ...place(text, match.index), message })
    }
    masked = masked.replace(pattern, mask)
  }
  const deep = findExcess(text)
  return deep ? { found: [...found, deep], masked: null } : { found, masked }
}

function place(text: string, offset: number): { line: number; column: number } {
  const before = text.lastIndexOf('\n', offset - 1)
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return { line, column: offset - before }
}

/**
 * Where a text strings more marks together than a person would write; undefined if nowhere. What it lets
 * through can lie only so deep that the parser's descent is harmless; the gate then counts exactly.
 */
function findExcess(text: string): Found | undefined {
  let components = 0
  let marks = 0
  let cells = 0
  for (const [index, line] of text.split('\n').entries()) {
    const at = (column: number, message: string) => ({ line: index + 1, column, message })
    if (index >= limits.lines) return at(1, `holds more than ${limits.lines} lines`)
    const lead = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? ''
    const containers = lead.match(/>|[-+*]|\d+/g)?.length ?? 0
    if (containers > limits.depth || lead.length > limits.lead) return at(1, 'is nested too deeply')
    const bars = line.split('|').length - 1
    cells += bars
    if (bars > limits.columns + 1) return at(1, `holds more than ${limits.columns} columns`)
    if (cells > limits.cells) return at(1, 'holds too many tables')
    if (line.trim() === '') marks = 0
    for (const mark of line.matchAll(/<(?=[A-Za-z>])|[[&@]|:\/\/|www\.|=["']|[*_~]+/g)) {
      const count = mark[0] === '<' ? ++components : 0
      if (count > limits.components) return at(mark.index + 1, 'holds too many components')
      if (++marks > limits.marks) return at(mark.index + 1, 'holds too many marks in one paragraph')
    }
  }
  return undefined
}
