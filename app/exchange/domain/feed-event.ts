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

const ofCertificate = { certificateCode: code, programme: word }

/**
 * What an event of each type says besides its type, region and instant. Every field has a narrow form, so that no name, no
 * IIN and nothing about a child fits into one; whoever may know more asks for the record, and is logged.
 */
export const eventPayloads = {
  'certificate.awarded': z.object(ofCertificate).strict(),
  'certificate.suspended': z.object(ofCertificate).strict(),
  'certificate.reinstated': z.object(ofCertificate).strict(),
  'certificate.revoked': z.object(ofCertificate).strict(),
  /** With the certificate issued in its place. */
  'certificate.replaced': z.object({ ...ofCertificate, replacedBy: code }).strict(),
  /** What was decided: satisfied, not-satisfied, exempt, withdrawn, recognised. */
  'record.decided': z.object({ placementForm: word, requirement: word, decision: word }).strict(),
  /** Without a code, what ended was an officer's decision. */
  'record.expired': z.object({ certificateCode: code.optional() }).strict(),
} satisfies Record<EventType, z.ZodTypeAny>

/** An event by its type, with what such a one says. */
export type TypedEvent = {
  [Type in EventType]: { type: Type; payload: z.infer<(typeof eventPayloads)[Type]> }
}[EventType]
