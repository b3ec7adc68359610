import type { Job } from '../../app/platform/work/job'

const lane = { name: 'tried', heapMb: 32 }

export const double: Job<number, number> = { name: 'double', lane, timeoutMs: 20_000 }
export const endless: Job<null, never> = { name: 'endless', lane, timeoutMs: 300 }
export const hoarding: Job<null, never> = { name: 'hoarding', lane, timeoutMs: 20_000 }
export const failing: Job<null, never> = { name: 'failing', lane, timeoutMs: 20_000 }
