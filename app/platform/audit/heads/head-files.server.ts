import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../../config/config.server'
import { StartFault } from '../../launch/start-fault'
import { readHead, writeHead, type Head } from './head'

/** The files in which heads are kept: one beside the data, and those that the operator named. */
export function headFiles({ dataDir, auditHeads }: Pick<Config, 'dataDir' | 'auditHeads'>) {
  const named = auditHeads.flatMap((place) => (place.kind === 'file' ? [place.file] : []))
  return [join(dataDir, 'audit-heads.jsonl'), ...named]
}

/**
 * The heads of a file, the oldest first, and how many of its lines are none; no heads where there is no file.
 *
 * @throws StartFault for a folder, a device or a pipe.
 */
export function readHeadFile(file: string): { heads: Head[]; otherLines: number } {
  if (!existsSync(file)) return { heads: [], otherLines: 0 }
  if (!statSync(file).isFile()) {
    throw new StartFault(`${file} is no plain file, and one with signed ends is needed.`)
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const heads = lines.map(readHead).filter((head) => head !== null)
  return { heads, otherLines: lines.length - heads.length }
}

/** How much of the end of a file is read for its last head, in bytes: more than a hundred lines. */
const endBytes = 65_536

/** The last head of a file, without reading all that came before it; null where there is none, or no file. */
export function findLastHead(file: string): Head | null {
  if (!existsSync(file)) return null
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const from = Math.max(0, size - endBytes)
    const end = Buffer.alloc(size - from)
    const read = readSync(descriptor, end, 0, end.length, from)
    const lines = end.toString('utf8', 0, read).split('\n').reverse()
    for (const line of lines) {
      const head = readHead(line)
      if (head) return head
    }
    return from === 0 ? null : (readHeadFile(file).heads.at(-1) ?? null)
  } finally {
    closeSync(descriptor)
  }
}

/** Adds a head to a file and waits until it is on the disk. @throws Error when it cannot be written. */
export function appendHead(file: string, head: Head): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file, 'a', 0o600)
  try {
    writeSync(descriptor, `${writeHead(head)}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
