import { z } from 'zod'
import { stillLasts } from '../../platform/clock/from-the-future'
import { mostLines } from './batch-lines'
import { groundField } from './transfer'

/** A list that an officer is going to check, as the officers of the region see it. */
export type Announcement = {
  id: string
  people: number
  ground: string
  announcedBy: string
  announcedAt: Date
  vouchedBy: string | null
  vouchedAt: Date | null
}

/** For so long a list counts as announced once it was vouched for, and waits for that, in milliseconds: a day. */
export const announcementLasts = 86_400_000

/** Whether what was announced at an instant still waits for a second officer. */
export function announcementStands(announcedAt: Date, now: Date): boolean {
  return stillLasts(announcedAt, announcementLasts, now)
}

const people = z
  .string()
  .max(10, 'peopleWrong')
  .default('')
  .transform((text) => text.trim())
  .refine((text) => /^\d{1,5}$/.test(text), 'peopleWrong')
  .transform(Number)
  .refine((count) => count >= 1 && count <= mostLines, 'peopleWrong')

/** The form that announces a list; the keys are of the announcement catalogue. */
export const announceForm = z
  .object({ intent: z.literal('announce'), people, ground: groundField })
  .strict()

/** The form by which a second officer vouches for one. */
export const vouchForm = z
  .object({ intent: z.literal('vouch'), announcementId: z.string().max(100) })
  .strict()
