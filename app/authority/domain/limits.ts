/*
 * How much of the desk one officer may use. Counted within the transaction of the deed, so that nothing is done that
 * was not counted.
 */

/** How many lists, and lines of lists, one officer may check within a day. */
export const batchQuota = { batches: 30, lines: 50_000, alarms: 2 } as const

export type BatchQuota = { batches: number; lines: number; alarms: number }

/** Transfers that one officer may ask for, found or not. */
export const transferLimit = { name: 'transfer-request', turns: 30, seconds: 86_400 } as const

/** Pages of people that one officer may list by name; other lists of people stand in accounts/domain/people-lists. */
export const nameLimit = { name: 'record-search-by-name', turns: 60, seconds: 3_600 } as const

/** Lists that one officer may announce. */
export const announceLimit = { name: 'batch-announcement', turns: 10, seconds: 86_400 } as const
