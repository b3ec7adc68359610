import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../platform/source/problem'

/** What a folder held when it was read; everything after works on this, not on the disk. */
export type Folder = {
  /** As it was named; problems are told with paths that begin with it. */
  root: string
  /** By path within the folder, with `/` between the parts; in the order of their paths. */
  files: Map<string, Buffer>
  problems: Problem[]
  /** SHA-256 (hex) of all paths and bytes. */
  hash: string
}

/** No file of content is larger: not a lesson, not a bank, not a picture. */
export const mostBytes = 200_000

/** More files than this are no course, but a folder named by mistake. */
const mostFiles = 5_000

/**
 * Reads a folder of content once. Names that begin with a dot are passed over. Links are refused, since
 * they may lead out of the folder; so are files that are larger than any file of content may be.
 */
export async function readFolder(root: string): Promise<Folder> {
  const files = new Map<string, Buffer>()
  const problems: Problem[] = []
  const refuse = (path: string, message: string) =>
    problems.push({ file: join(root, path), line: 1, column: 1, message })

  async function visit(path: string, depth: number): Promise<void> {
    const names = await readdir(join(root, path))
    for (const name of names.filter((each) => !each.startsWith('.')).sort()) {
      await visitOne(path ? `${path}/${name}` : name, depth)
    }
  }

  async function visitOne(path: string, depth: number): Promise<void> {
    const facts = await lstat(join(root, path))
    if (facts.isDirectory()) {
      if (depth < 3) await visit(path, depth + 1)
      else refuse(path, 'is not used: modules hold no folders')
    } else if (!facts.isFile()) refuse(path, 'is a link or a device; only files are read')
    else if (facts.size > mostBytes) refuse(path, `is larger than ${mostBytes / 1000} kB`)
    else if (files.size >= mostFiles) throw new Error(`${root} holds more than ${mostFiles} files`)
    else files.set(path, await readFile(join(root, path)))
  }

  const facts = await lstat(root).catch(() => null)
  if (facts?.isDirectory()) await visit('', 1)
  else refuse('', 'is not a folder that can be read')
  return { root, files, problems, hash: hashOf(files) }
}

function hashOf(files: Map<string, Buffer>): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) {
    const digest = createHash('sha256').update(bytes).digest('hex')
    hash.update(`${JSON.stringify(path)} ${digest}\n`)
  }
  return hash.digest('hex')
}
