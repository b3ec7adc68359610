import { resolve } from 'node:path'
import type { Terminal } from '../../app/admin/command'

/** A terminal whose keyboard was prepared and whose paper can be read. */
export function givenTerminal(typed = ''): Terminal & { said: string[]; told: string[] } {
  const said: string[] = []
  const told: string[] = []
  return {
    said,
    told,
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
    readSecret: async () => typed,
    path: (named) => resolve(named),
  }
}
