import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../../config/config.server'
import { readHead, writeHead, type Head } from './head'

/** The files in which heads are kept: one beside the data, and those that the operator named. */
export function headFiles({ dataDir, auditHeads }: Pick<Config, 'dataDir' | 'auditHeads'>) {
  const named = auditHeads.flatMap((place) => (place.kind === 'file' ? [place.file] : []))
  return [join(dataDir, 'audit-heads.jsonl'), ...named]
}

/** The heads of a file, the oldest first, and how many of its lines are none; no heads where there is no file. */
export function readHeadFile(file: string): { heads: Head[]; otherLines: number } {
  if (!existsSync(file)) return { heads: [], otherLines: 0 }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const heads = lines.map(readHead).filter((head) => head !== null)
  return { heads, otherLines: lines.length - heads.length }
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
