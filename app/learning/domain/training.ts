import type { Multilingual } from '../../platform/i18n/language'

/** Which part of a training something is, and in how many parts it comes; null where that is not settled. */
export type PartNumber = { number: number; of: number | null }

/** A training that people are asked for, and which part of it a programme is. */
export type Training = {
  /** The same in every programme that is a part of it. */
  slug: string
  title: Multilingual
  /** Of the whole training; 1 academic hour is 45 minutes. */
  academicHours: number
  /** Null when the programme is the whole training. */
  part: PartNumber | null
}
