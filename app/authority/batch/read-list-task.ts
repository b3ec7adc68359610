import type { Task } from '../../platform/work/task'
import type { ReadList, SentList } from '../domain/list-file'
import type { BatchLine } from '../domain/batch-lines'

/** Texts unpack to many times their size, and ten thousand numbers take longer to read than others should wait. */
const lane = { name: 'lists', heapMb: 128 }

/** Reads the list that an officer typed, pasted or sent as a file. */
export const readListTask: Task<SentList, ReadList> = {
  name: 'read-list',
  lane,
  timeoutMs: 8_000,
}

/** Reads numbers that a program sent, each by itself. */
export const readItemsTask: Task<readonly string[], BatchLine[]> = {
  name: 'read-items',
  lane,
  timeoutMs: 8_000,
}
