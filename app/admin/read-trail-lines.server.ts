import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { ChainFileFault } from '../platform/audit/chain-file.server'

/** In characters. What an entry tells is bounded by the forms that it came from. */
const longestLine = 4_194_304

/** What people hand in instead of an export, by how it begins. */
const others: [beginning: Buffer, what: string][] = [
  [
    Buffer.from([0x1f, 0x8b]),
    'is packed. A backup holds a database and no export: restore it into an empty DATA_DIR, and run audit:verify there without a file; an export that was packed is read as `gunzip --stdout FILE | npm run -s admin -- audit:verify -`',
  ],
  [
    Buffer.from('SQLite format 3\0'),
    'is a database and no export: set DATABASE_URL to it, and run audit:verify without a file',
  ],
]

/**
 * The lines of an exported trail, as they come. Only the end that JSON lines have ends one: texts hold others.
 *
 * @throws ChainFileFault for what is another kind of file, and for a line without end.
 */
export async function* readTrailLines(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let number = 1
  let isBegun = false
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    if (!isBegun) refuseOther(bytes)
    isBegun = true
    const lines = (rest + decoder.write(bytes)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    number += lines.length
    if (rest.length > longestLine)
      throw new ChainFileFault(number, 'the line is longer than any of a trail')
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}

function refuseOther(bytes: Buffer) {
  const other = others.find(([beginning]) => bytes.subarray(0, beginning.length).equals(beginning))
  if (other) throw new ChainFileFault(1, `this file ${other[1]}`)
}
