/*
 * How much of the desk one officer may use. Counted within the transaction of the deed, so that nothing is done that
 * was not counted. Lists of people, and searches for them, stand in accounts/domain/people-lists.
 */

/** How many lists, and lines of lists, one officer may check within a day: what can be read of them. */
export const batchQuota = { batches: 30, lines: 50_000, alarms: 2 } as const

export type BatchQuota = { batches: number; lines: number; alarms: number }

/**
 * How many lists on which nothing can be read, and lines that cannot, are taken within a day. They spend nothing of the quota; this is
 * only so that nobody fills the database with them.
 */
export const unreadQuota = { batches: 300, lines: 200_000 } as const

/** Transfers that one officer may ask for, found or not. */
export const transferLimit = { name: 'transfer-request', turns: 30, seconds: 86_400 } as const

/** Lists that one officer may announce. */
export const announceLimit = { name: 'batch-announcement', turns: 10, seconds: 86_400 } as const
