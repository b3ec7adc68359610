import { relative, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Terminal } from './command'

/**
 * The terminal of this process. When whoever read the output has left (`| head`), the work goes on without it.
 *
 * @param folder where the person at it stands; npm runs its scripts elsewhere.
 * @returns with `isCut`, which says whether somebody left before all was read.
 */
export function openTerminal(folder: string): Terminal & { isCut: () => boolean } {
  let cut = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (cut) return
    cut = true
    // As a program that the signal of a closed pipe ends: 128 + SIGPIPE.
    process.exitCode = error.code === 'EPIPE' ? 141 : 1
    if (error.code !== 'EPIPE') process.stderr.write(`${explainOutput(error)}\n`)
  })
  process.stderr.on('error', () => undefined)
  return {
    isCut: () => cut,
    say: (line) => void (cut || process.stdout.write(`${line}\n`)),
    tell: (line) => process.stderr.write(`${line}\n`),
    output: process.stdout,
    input: process.stdin,
    path: (typed) => shorten(resolve(folder, typed)),
    readSecret: process.stdin.isTTY ? askUnseen : async () => readPiped(),
  }
}

/** Says why what was to be told could not be written where standard output leads. */
function explainOutput({ code, message }: NodeJS.ErrnoException): string {
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : message
  return `The output could not be written: ${why}.`
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
