import type { Task } from '../../platform/work/task'
import type { ListFile } from '../domain/list-file'

/** Reads the file of a list, as an officer sent it: a workbook unpacks to many times its size. */
export const readListTask: Task<{ bytes: Uint8Array }, ListFile> = {
  name: 'read-list',
  lane: { name: 'lists', heapMb: 128 },
  timeoutMs: 8_000,
}
