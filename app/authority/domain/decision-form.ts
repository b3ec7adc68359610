import { isCalendarDay } from '../../learning/domain/calendar-day'
import { z } from 'zod'
import { decisionKinds } from '../../eligibility/domain/decision'
import { recognisedFields } from '../../eligibility/domain/recognised-certificate'
import { seenField } from '../../platform/forms/seen-field'
import { groundField } from './transfer'

/** A day that exists, as a date field sends it: YYYY-MM-DD. */
const day = z
  .string()
  .default('')
  .refine((text) => isCalendarDay(text) && text >= '1900-01-01', 'dayWrong')

const decided = z.object({
  kind: z.enum(decisionKinds, { message: 'kindMissing' }),
  ground: groundField,
  groundDate: day,
  validUntil: z.union([z.literal('').transform(() => null), day]),
  /** Id of the last decision that the page showed; empty when there was none. */
  seen: z
    .string()
    .max(100)
    .transform((id) => id || null),
  /** What the page said that the decision contradicts, when its reader has ticked it. */
  aware: z.string().max(100),
})

/**
 * The first day of the Republic, which no organisation that trained families for it was there to certify before. It catches slips and
 * judges nobody: what the law asks for, and since when, is a rule of the table, and training before it may be recognised.
 */
const firstCertificate = '1991-12-16'

const recognition = decided.extend({
  ...recognisedFields,
  groundDate: day.refine((text) => text >= firstCertificate, 'certificateTooOld'),
})

const text = z.string().default('')

/**
 * What an officer decides of a requirement; the keys are of the decision catalogue. Every fault is found at once. The certificate of
 * another organisation is read when training is recognised by it, and is null otherwise.
 */
export const decisionForm = z
  .object({
    kind: text,
    ground: text,
    groundDate: text,
    validUntil: text,
    seen: text,
    issuer: text,
    number: text,
    academicHours: text,
    aware: text,
  })
  .strict()
  .transform((form, context) => {
    const told = (error: z.ZodError) => {
      for (const { path, message } of error.issues) {
        context.addIssue({ code: 'custom', path, message })
      }
      return z.NEVER
    }
    if (form.kind !== 'recognised') {
      const read = decided.safeParse(form)
      return read.success ? { ...read.data, recognised: null } : told(read.error)
    }
    const read = recognition.safeParse(form)
    if (!read.success) return told(read.error)
    const { issuer, number, academicHours, ...rest } = read.data
    return { ...rest, recognised: { issuer, number, academicHours } }
  })

/** How an officer answers a proposal. */
export const answerForm = z
  .object({ answer: z.enum(['confirm', 'decline'], { message: 'unknownField' }), seen: seenField })
  .strict()
