import { relative, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Terminal } from './command'

/**
 * The terminal of this process.
 *
 * @param folder where the person at it stands; npm runs its scripts elsewhere.
 */
export function openTerminal(folder: string): Terminal {
  return {
    say: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
    path: (typed) => shorten(resolve(folder, typed)),
    readSecret: process.stdin.isTTY ? askUnseen : async () => readPiped(),
  }
}

/** Paths below the working folder are told from there. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path)
  return short && !short.startsWith('..') ? short : path
}

async function readPiped(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

async function askUnseen(question: string): Promise<string> {
  process.stderr.write(`${question}: `)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
