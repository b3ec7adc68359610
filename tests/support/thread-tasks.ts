import type { Task } from '../../app/platform/work/task'

const lane = { name: 'tried', heapMb: 32 }

export const double: Task<number, number> = { name: 'double', lane, timeoutMs: 20_000 }
export const endless: Task<null, never> = { name: 'endless', lane, timeoutMs: 300 }
export const hoarding: Task<null, never> = { name: 'hoarding', lane, timeoutMs: 20_000 }
export const failing: Task<null, never> = { name: 'failing', lane, timeoutMs: 20_000 }
