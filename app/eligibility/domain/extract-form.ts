import { z } from 'zod'
import { placementForms } from './requirement-table'

/** The form by which an extract is asked for: which placement forms, at least one of them, in the order of the table. */
export const extractForm = z
  .object({
    forms: z
      .array(z.enum(placementForms, { message: 'unknownField' }))
      .default([])
      .refine((chosen) => chosen.length > 0, 'chooseForm')
      .transform((chosen) => placementForms.filter((form) => chosen.includes(form))),
  })
  .strict()
