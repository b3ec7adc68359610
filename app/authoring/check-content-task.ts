import type { Task } from '../platform/work/task'
import type { Problem } from '../platform/source/problem'
import type { Folder } from './read-folder.server'
import type { ReadContent } from './read-content.server'

/**
 * What the lane of authors may take: the compiler of lessons is large, and no file that passes takes a tenth of the time, which
 * is counted anew for each file.
 */
const bounds = { lane: { name: 'content', heapMb: 512 }, timeoutMs: 20_000 }

/** Checks a folder of content, or a lesson, by its path. */
export const checkContentTask: Task<string, { problems: Problem[]; remarks: Problem[] }> = {
  name: 'check-content',
  ...bounds,
}

/** Reads and judges a folder that was taken from the disk. */
export const readContentTask: Task<Folder, ReadContent> = { name: 'read-content', ...bounds }
