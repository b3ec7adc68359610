import { z } from 'zod'
import { decisionKinds } from '../../eligibility/domain/decision'
import { seenField } from '../../platform/forms/seen-field'
import { groundField } from './transfer'

/** A day that exists, as a date field sends it: YYYY-MM-DD. */
const day = z
  .string()
  .default('')
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(text) === text && text >= '1900-01-01',
    'dayWrong',
  )

function isoDay(text: string): string {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10)
}

/** What an officer decides of a requirement; the keys are of the decision catalogue. */
export const decisionForm = z
  .object({
    kind: z.enum(decisionKinds, { message: 'kindMissing' }),
    ground: groundField,
    groundDate: day,
    validUntil: z.union([z.literal('').transform(() => null), day]).default(''),
    /** Id of the last decision that the page showed; empty when there was none. */
    seen: z
      .string()
      .max(100)
      .default('')
      .transform((id) => id || null),
  })
  .strict()

/** How an officer answers a proposal. */
export const answerForm = z
  .object({ answer: z.enum(['confirm', 'decline'], { message: 'unknownField' }), seen: seenField })
  .strict()
