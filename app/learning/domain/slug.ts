import { z } from 'zod'

/** Small Latin letters and digits, with single hyphens between. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The name of a programme, module, lesson, question or term, as it stands in files and addresses. */
export const slug = z
  .string()
  .max(60, 'must be at most 60 characters')
  .regex(slugPattern, 'must be small Latin letters, digits and hyphens')
