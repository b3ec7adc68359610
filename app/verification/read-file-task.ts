import type { Task } from '../platform/work/task'
import type { Presented } from './presented/presented'

/** Finds out what is in a file that a stranger sent; bytes, and the sites whose addresses are ours. */
export const readFileTask: Task<{ bytes: Uint8Array; origins: readonly string[] }, Presented> = {
  name: 'read-file',
  lane: { name: 'presented', heapMb: 96 },
  timeoutMs: 8_000,
}
