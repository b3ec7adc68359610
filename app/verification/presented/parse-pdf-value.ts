/** A value of PDF (ISO 32000-2, 7.3), as far as it is of use for finding what is attached. */
export type PdfValue =
  | { kind: 'name'; name: string }
  | { kind: 'string'; bytes: string }
  /** A whole number below 2 to the power of 31; another, which readers round or wrap each in its own way, is `other`. */
  | { kind: 'number'; number: number }
  | { kind: 'reference'; to: string }
  | { kind: 'array'; items: PdfValue[] }
  | { kind: 'dictionary'; entries: Map<string, PdfValue> }
  | { kind: 'other' }

/** How much of a text may still be looked at, in characters; below 0 nothing more is read. */
export type Effort = { left: number }

/** How deep arrays and dictionaries may stand in one another. */
const deepest = 60

const space = /[\0\t\n\f\r ]*(?:%[^\n\r]*[\0\t\n\f\r ]*)*/y
const reference = /(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const number = /[+-]?(?:\d{1,12}(?:\.\d{0,40})?|\.\d{1,40})(?![^\0\t\n\f\r ()<>[\]{}/%])/y
// A name ends before a zero byte: what follows is no value, as readers end there, too, or go on.
const name = /\/((?:(?!#00)[^\0\t\n\f\r ()<>[\]{}/%]){0,127})/y
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y
const word = /(?:true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])/y

/**
 * Reads the value that stands at a place of a text, whose characters are bytes.
 *
 * @param effort is less afterwards by all that was looked at, also in vain: who reads again and again what is
 * malformed, or what another value held already, comes to its end.
 * @returns the value and where it ends; null when there is none, it is malformed, or the effort is used up.
 */
export function parsePdfValue(
  text: string,
  from: number,
  effort: Effort,
  depth = 0,
): { value: PdfValue; end: number } | null {
  if (depth > deepest) return null
  const at = skipSpace(text, from, effort)
  effort.left--
  if (effort.left < 0) return null
  if (text.startsWith('<<', at)) return parseDictionary(text, at + 2, effort, depth)
  switch (text.charAt(at)) {
    case '[':
      return parseArray(text, at + 1, effort, depth)
    case '(':
      return parseString(text, at, effort)
  }
  const simple = parseSimple(text, at)
  if (simple) effort.left -= simple.end - at
  return simple
}

/** What holds nothing else. */
function parseSimple(text: string, at: number) {
  switch (text.charAt(at)) {
    case '<':
      return match(hexadecimal, text, at, ([, digits = '']) => ({
        kind: 'string',
        bytes: fromHexadecimal(digits),
      }))
    case '/':
      return match(name, text, at, ([, raw = '']) => ({ kind: 'name', name: readName(raw) }))
  }
  return (
    match(reference, text, at, ([, id, generation]) => ({
      kind: 'reference',
      to: `${Number(id)} ${Number(generation)}`,
    })) ??
    match(number, text, at, ([digits]) => readNumber(digits)) ??
    match(word, text, at, () => ({ kind: 'other' }))
  )
}

function readNumber(digits: string): PdfValue {
  const number = Number(digits)
  const isWhole = /^[+-]?\d+$/.test(digits) && Math.abs(number) < 2 ** 31
  return isWhole ? { kind: 'number', number } : { kind: 'other' }
}

/** Where the next thing begins after spaces and comments. */
export function skipSpace(text: string, from: number, effort: Effort): number {
  space.lastIndex = from
  space.test(text)
  effort.left -= Math.max(0, space.lastIndex - from)
  return space.lastIndex
}

/** A name without its escapes: `/Java#53cript` is `/JavaScript` (7.3.5). */
function readName(raw: string): string {
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => fromHexadecimal(digits))
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
  make: (found: RegExpExecArray) => PdfValue,
) {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found && { value: make(found), end: pattern.lastIndex }
}

function parseArray(text: string, from: number, effort: Effort, depth: number) {
  const items: PdfValue[] = []
  let at = skipSpace(text, from, effort)
  while (text[at] !== ']') {
    const item = parsePdfValue(text, at, effort, depth + 1)
    if (!item) return null
    items.push(item.value)
    at = skipSpace(text, item.end, effort)
  }
  return { value: { kind: 'array', items } as const, end: at + 1 }
}

function parseDictionary(text: string, from: number, effort: Effort, depth: number) {
  const entries = new Map<string, PdfValue>()
  let at = skipSpace(text, from, effort)
  while (!text.startsWith('>>', at)) {
    const key = parsePdfValue(text, at, effort, depth + 1)
    if (key?.value.kind !== 'name') return null
    const entry = parsePdfValue(text, key.end, effort, depth + 1)
    // Of a key that is said twice one reader takes the first, another the last.
    if (!entry || entries.has(key.value.name)) return null
    entries.set(key.value.name, entry.value)
    at = skipSpace(text, entry.end, effort)
  }
  return { value: { kind: 'dictionary', entries } as const, end: at + 2 }
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Parentheses within a string balance; whatever follows a backslash does not count (7.3.4.2). */
function parseString(text: string, from: number, effort: Effort) {
  let open = 0
  let at = from
  do {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') open++
    else if (character === ')') open--
    at++
  } while (open > 0 && at <= text.length)
  effort.left -= at - from
  if (open > 0) return null
  const bytes = text
    .slice(from + 1, at - 1)
    .replace(/\\(?:([0-7]{1,3})|\r\n?|\n|([^]))/g, (_, octal?: string, other?: string) => {
      if (octal) return String.fromCharCode(parseInt(octal, 8) & 255)
      return other === undefined ? '' : (escapes[other] ?? other)
    })
  return { value: { kind: 'string', bytes } as const, end: at }
}

function fromHexadecimal(digits: string): string {
  const pairs = digits.replace(/[^0-9A-Fa-f]/g, '').match(/..?/g) ?? []
  return pairs.map((pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))).join('')
}
