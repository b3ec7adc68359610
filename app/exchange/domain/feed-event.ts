import { z } from 'zod'

/** What other systems are told of; the names are those of the feed and of webhooks. */
export const eventTypes = [
  'certificate.awarded',
  'certificate.suspended',
  'certificate.reinstated',
  'certificate.revoked',
  'certificate.replaced',
  'record.decided',
  'record.expired',
] as const

export type EventType = (typeof eventTypes)[number]

const code = z.string().regex(/^[0-9A-Z]{18}$/)
const word = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/)

/**
 * What an event says besides its type, region and instant. Every field has a narrow form, so that no name, no IIN
 * and nothing about a child fits into one; whoever may know more asks for the record, and is logged.
 */
export const eventPayload = z
  .object({
    certificateCode: code.optional(),
    /** The certificate issued in its place. */
    replacedBy: code.optional(),
    programme: word.optional(),
    placementForm: word.optional(),
    requirement: word.optional(),
    /** What was decided: satisfied, not-satisfied, exempt, withdrawn, recognised. */
    decision: word.optional(),
  })
  .strict()

export type EventPayload = z.infer<typeof eventPayload>
