import { z } from 'zod'
import { refuseUnkept } from '../../accounts/domain/judge-kept-words'
import { parsePlace } from '../../accounts/domain/residence'
import { visibleLength } from '../../platform/text/plain-text'
import { readExactly } from './record-search'
import { groundField, groundLength } from './transfer'

/*
 * The forms about transfers. Faults of what was sought are keys of the eligibility room's catalogue, the others of the
 * transfer catalogue.
 */

const soughtField = z
  .string()
  .max(300, 'soughtUnreadable')
  .default('')
  .transform((text, context) => {
    const sought = readExactly(text)
    if (sought.kind !== 'refused') return sought
    context.addIssue({ code: 'custom', message: sought.why })
    return z.NEVER
  })

/** Asks for somebody by the number of a certificate or by IIN. */
export const askForm = z
  .object({ intent: z.literal('ask'), sought: soughtField, ground: groundField })
  .strict()

/** Asks for the holder of a certificate whose page this is. */
export const askHolderForm = z.object({ ground: groundField }).strict()

/** Takes back what was asked for. */
export const retractForm = z
  .object({ intent: z.literal('retract'), transferId: z.string().max(100) })
  .strict()

/** Hands somebody over. */
export const giveForm = z
  .object({
    place: z
      .string()
      .default('')
      .transform((code, context) => {
        const place = parsePlace(code)
        if (place) return place
        context.addIssue({ code: 'custom', message: 'place-wrong' })
        return z.NEVER
      }),
    ground: groundField,
  })
  .strict()

/** Decides: why is asked for when it is declined. */
export const decideForm = z
  .object({
    decision: z.enum(['accepted', 'declined'], { message: 'unknownField' }),
    answer: z
      .string()
      .trim()
      .max(groundLength.most, 'groundTooLong')
      .default('')
      .superRefine(refuseUnkept),
  })
  .strict()
  .superRefine(({ decision, answer }, context) => {
    if (decision === 'declined' && visibleLength(answer) < groundLength.least) {
      context.addIssue({ code: 'custom', path: ['answer'], message: 'groundTooShort' })
    }
  })
