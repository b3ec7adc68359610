import { resolve } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Terminal } from '../../app/admin/command'

/** A terminal whose keyboard was prepared and whose paper can be read. */
export function givenTerminal(
  typed = '',
  piped: string | Buffer = typed,
): Terminal & { said: string[]; told: string[]; written: () => Buffer } {
  const chunks: Buffer[] = []
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  const said: string[] = []
  const told: string[] = []
  return {
    said,
    told,
    output,
    written: () => Buffer.concat(chunks),
    input: Readable.from([piped]),
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
    readSecret: async () => typed,
    path: (named) => resolve(named),
  }
}
