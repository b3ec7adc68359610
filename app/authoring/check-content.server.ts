import { lstat, open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { checkLesson } from '../learning/check-lesson.server'
import { checkUnit } from '../learning/check-unit.server'
import type { Problem } from '../platform/source/problem'
import { readContent } from './read-content.server'
import { mostBytes, readFolder } from './read-folder.server'

/**
 * Checks what authors wrote: a folder laid out like `content/`, or a single lesson (`.mdx`) by itself, or a
 * unit that lies in a folder called `library`, whose terms, questions and pictures are then not looked up. Runs nothing of it, changes nothing.
 *
 * @param at is told of each file before it is looked at.
 * @returns every problem, in reading order; none means that it can be published. Remarks do not hinder that.
 */
export async function checkContent(
  path: string,
  at: (path: string) => void = () => undefined,
): Promise<{ problems: Problem[]; remarks: Problem[] }> {
  const refused = (message: string) => ({
    problems: [{ file: path, line: 1, column: 1, message }],
    remarks: [],
  })
  const facts = await lstat(path).catch(() => null)
  if (!facts) return refused('is not there, or may not be read')
  if (facts.isDirectory()) {
    const { problems, remarks } = await readContent(await readFolder(path), at)
    return { problems, remarks }
  }
  if (!facts.isFile() || !path.endsWith('.mdx')) {
    return refused('is neither a folder of content nor a lesson (.mdx)')
  }
  const bytes = await readBeginning(path, mostBytes + 1)
  try {
    const text = new TextDecoder('utf-8', { fatal: bytes.length <= mostBytes }).decode(bytes)
    const check = basename(dirname(path)) === 'library' ? checkUnit : checkLesson
    return { problems: (await check({ file: path, text })).problems, remarks: [] }
  } catch (error) {
    if (error instanceof TypeError) return refused('is not a text in UTF-8')
    throw error
  }
}

/** No more of a file than is needed to tell that it is too large. */
async function readBeginning(path: string, most: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
