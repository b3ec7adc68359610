import { z } from 'zod'
import { seenField } from '../../platform/forms/seen-field'

/** Lets the others of one's household see something, or takes that back; `seen` is a hash of who would see it. */
export const consentForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('show'), seen: seenField }).strict(),
  z.object({ intent: z.literal('hide') }).strict(),
])
