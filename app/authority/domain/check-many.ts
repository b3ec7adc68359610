import type { BatchLine } from './batch-lines'
import type { BatchQuota } from './limits'

/** Many people whom an officer or a program asks about at once. */
export type CheckMany = {
  /** The officer, or the API client, as the people who are found will read of them. */
  askedBy: { id: string; name: string }
  /** ISO 3166-2:KZ; `*` for every region. */
  regions: readonly string[]
  /** The district of an officer of one. */
  district?: string | null
  foundBy?: 'batch' | 'api'
  purpose: string
  /** Of the looks that these are; none when left out. */
  caseNumber?: string | null
  /** See readLines and readItem. */
  lines: readonly BatchLine[]
  quota?: BatchQuota
  requestId?: string
  now: Date
}
