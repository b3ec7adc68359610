import { CST, Lexer } from 'yaml'

/** How deep lists and maps may lie in each other, and how far a line may be indented. */
const limits = { bytes: 200_000, depth: 20, indent: 60, tokens: 60_000, row: 20 }

const unplain: Record<string, string> = {
  alias:
    'anchors and aliases (& and *) are not used here; write the text again or put it in quotes',
  anchor: 'anchors and aliases (& and *) are not used here; put the text in quotes',
  tag: 'tags (!) are not used here; put the text in quotes',
  'directive-line': 'directives (%) are not used here',
  'doc-end': 'a file holds one document; "..." is not used here',
}

/**
 * What makes a text more than plain YAML, or so large or deep that parsing it could exhaust the process.
 * Reads tokens only, so that it answers quickly for any text: the parser descends once per level, and
 * running out of stack in it can end the process.
 */
export function refuseUnplainYaml(text: string): { offset: number; message: string }[] {
  if (Buffer.byteLength(text) > limits.bytes) {
    return [{ offset: 0, message: `is larger than ${limits.bytes / 1000} kB` }]
  }
  // Characters that no text holds.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.exec(text)
  if (control) return [{ offset: control.index, message: 'holds a control character' }]
  // The lexer itself descends once for each of these words that stand in a row.
  const row = findRow(text)
  if (row !== null) return [{ offset: row, message: 'is nested too deeply' }]

  const found: { offset: number; message: string }[] = []
  let offset = 0
  let count = 0
  let depth = 0
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, whatever it looks like.
    const type: string = isScalar ? 'scalar' : (CST.tokenType(token) ?? '')
    isScalar = type === 'scalar' && token === CST.SCALAR
    const message = unplain[type]
    if (message) found.push({ offset, message })
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth -= 1
    const opensLine = offset === 0 || text[offset - 1] === '\n'
    const indented = type === 'space' && opensLine && token.length > limits.indent
    if (depth > limits.depth || indented) {
      return [...found, { offset, message: 'is nested too deeply' }]
    }
    if (++count > limits.tokens) return [...found, { offset, message: 'holds too many values' }]
    // Tokens that stand for the byte order mark, the end and a scalar to come are not in the text.
    if (!isMark(token)) offset += token.length
  }
  return found
}

/** So many words in a row that open a list, a key, a value, a tag or an anchor: where they begin; null when there are fewer. */
function findRow(text: string): number | null {
  let begin = 0
  let count = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const opens = /^[-?:!&]/.test(word)
    const after = text[index - 1]
    // A line ends a row; within a word a bracket or a comma begins another one.
    if (!opens || count === 0 || (after !== ' ' && after !== '\t')) {
      begin = index
      count = opens || /[[{,][-?:!&]/.test(word) ? 1 : 0
    } else count += 1
    if (count >= limits.row) return begin
  }
  return null
}

function isMark(token: string): boolean {
  return token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR
}
