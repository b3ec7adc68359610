import { isNull } from 'drizzle-orm'
import { index, table, text, timestamp, uniqueIndex } from '../columns'

/** The spelling of a name that a learner confirmed for one enrolment's certificate. */
export const nameConfirmations = table('name_confirmation', {
  enrolmentId: text('enrolment_id').primaryKey(),
  name: text('name').notNull(),
  confirmedAt: timestamp('confirmed_at').notNull(),
})

/** What was signed, byte for byte. Never changed: triggers refuse update and delete. */
export const certificates = table(
  'certificate',
  {
    id: text('id').primaryKey(),
    /** 18 characters without separators; see certification/domain/certificate-code. */
    code: text('code').notNull(),
    personId: text('person_id').notNull(),
    enrolmentId: text('enrolment_id').notNull(),
    programme: text('programme').notNull(),
    /** The frozen statement: canonical JSON (RFC 8785). */
    statement: text('statement').notNull(),
    /** Ed25519 over the UTF-8 bytes of the statement, base64url. */
    signature: text('signature').notNull(),
    keyId: text('key_id').notNull(),
    awardedAt: timestamp('awarded_at').notNull(),
    /** Null unless the programme states how long it is valid. */
    expiresAt: timestamp('expires_at'),
    /** The certificate that this one replaces. */
    replacesId: text('replaces_id'),
  },
  (certificate) => [
    uniqueIndex('certificate_code').on(certificate.code),
    uniqueIndex('certificate_replaces').on(certificate.replacesId),
    index('certificate_person').on(certificate.personId),
    index('certificate_enrolment').on(certificate.enrolmentId),
    // An enrolment earns one certificate; whatever else it has replaces that one.
    uniqueIndex('certificate_earned_once')
      .on(certificate.enrolmentId)
      .where(isNull(certificate.replacesId)),
  ],
)

/** What became of a certificate after its award; append-only. */
export const certificateEvents = table(
  'certificate_event',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    kind: text('kind').$type<'awarded' | 'revoked' | 'replaced'>().notNull(),
    reason: text('reason'),
    actorId: text('actor_id'),
    at: timestamp('at').notNull(),
  },
  (event) => [uniqueIndex('certificate_event_once').on(event.certificateId, event.kind)],
)
