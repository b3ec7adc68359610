import { z } from 'zod'
import { placementForms, type PlacementForm } from './requirement-table'

const ticks = Object.fromEntries(
  placementForms.map((form) => [`form-${form}`, z.string().optional()]),
)

/** The form by which an extract is asked for: which placement forms, at least one of them. */
export const extractForm = z
  .object(ticks)
  .strict()
  .transform((typed, context): PlacementForm[] => {
    const chosen = placementForms.filter((form) => typed[`form-${form}`] === 'on')
    if (chosen.length === 0)
      context.addIssue({ code: 'custom', path: ['forms'], message: 'chooseForm' })
    return chosen
  })
