import { z } from 'zod'
import { refuseUnkept } from '../../accounts/domain/judge-kept-words'
import { grantKinds, grantLimits, reasonLength } from './grant'

/** The minutes that a trainer chooses among; the largest is the most that one grant may give. */
export const minutesOffered = [15, 30, 45, 60, 90, grantLimits.minutes] as const

/** How many attempts a trainer chooses among. */
export const attemptsOffered = Array.from({ length: grantLimits.attempts }, (_, at) => at + 1)

function oneOf(offered: readonly number[]) {
  return z
    .string()
    .default(String(offered[0]))
    .refine((text) => offered.some((each) => String(each) === text), 'fieldWrong')
    .transform(Number)
}

/** What a trainer grants, and why; the keys are of the grant catalogue. */
export const grantForm = z
  .object({
    kind: z.enum(grantKinds, { message: 'kindMissing' }),
    attempts: oneOf(attemptsOffered),
    minutes: oneOf(minutesOffered),
    reason: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .pipe(
        z
          .string()
          .min(reasonLength.least, 'reasonTooShort')
          .max(reasonLength.most, 'reasonTooLong'),
      )
      .superRefine(refuseUnkept),
    /** How many grants the page showed. */
    seen: z
      .string()
      .regex(/^\d{1,4}$/, 'unknownField')
      .transform(Number),
  })
  .strict()
  .transform(({ kind, attempts, minutes, ...rest }) => ({
    ...rest,
    kind,
    amount: kind === 'attempts' ? attempts : kind === 'time' ? minutes : 1,
  }))
