import type { Job } from '../platform/work/job'
import type { Presented } from './presented/presented'

/** Finds out what is in a file that a stranger sent; bytes, and the sites whose addresses are ours. */
export const readFileJob: Job<{ bytes: Uint8Array; origins: readonly string[] }, Presented> = {
  name: 'read-file',
  lane: { name: 'presented', heapMb: 96 },
  timeoutMs: 8_000,
}
