import { isNull, sql } from 'drizzle-orm'
import type { AnySQLiteColumn as AnyColumn } from 'drizzle-orm/sqlite-core'
import { index, integer, primaryKey, table, text, timestamp, uniqueIndex } from '../columns'
import { people } from './accounts'
import { enrolments } from './learning'

/** The spelling of a name that a learner confirmed for one enrolment's certificate. */
export const nameConfirmations = table('name_confirmation', {
  enrolmentId: text('enrolment_id')
    .primaryKey()
    .references(() => enrolments.id),
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
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    programme: text('programme').notNull(),
    /** The frozen statement: canonical JSON (RFC 8785). */
    statement: text('statement').notNull(),
    /** Ed25519 over the UTF-8 bytes of the statement, base64url. */
    signature: text('signature').notNull(),
    keyId: text('key_id')
      .notNull()
      .references(() => signingKeys.id),
    awardedAt: timestamp('awarded_at').notNull(),
    /** Null unless the programme states how long it is valid. */
    expiresAt: timestamp('expires_at'),
    /** The certificate that this one replaces. */
    replacesId: text('replaces_id').references((): AnyColumn => certificates.id),
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

/**
 * What became of a certificate after its award; append-only. It is awarded, replaced and revoked once; it can be
 * suspended and reinstated again and again.
 */
export const certificateEvents = table(
  'certificate_event',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    kind: text('kind')
      .$type<'awarded' | 'suspended' | 'reinstated' | 'revoked' | 'replaced'>()
      .notNull(),
    /** The name of a reason in the room's list, or the operator's own words. */
    reason: text('reason'),
    /** More about it, for the holder and the audit; never shown in public. */
    note: text('note'),
    actorId: text('actor_id').references(() => people.id),
    /** The second person, who confirmed it. */
    confirmedBy: text('confirmed_by').references(() => people.id),
    at: timestamp('at').notNull(),
  },
  (event) => [
    uniqueIndex('certificate_event_final')
      .on(event.certificateId, event.kind)
      .where(sql`kind in ('awarded', 'revoked', 'replaced')`),
    index('certificate_event_of').on(event.certificateId, event.at),
    // Most certificates are awarded and nothing else: what status lists are made from is few.
    index('certificate_event_later')
      .on(event.at, event.id)
      .where(sql`kind <> 'awarded'`),
  ],
)

/** A change of a certificate that one person proposed and another one has to confirm. */
export const certificateProposals = table(
  'certificate_proposal',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    action: text('action').$type<'revoke' | 'suspend' | 'reinstate' | 'replace'>().notNull(),
    reason: text('reason').notNull(),
    note: text('note'),
    /** For `replace`: the name as it should be, and the document that shows it. */
    name: text('name'),
    document: text('document'),
    /** Null for the command line. */
    proposedBy: text('proposed_by').references(() => people.id),
    proposedAt: timestamp('proposed_at').notNull(),
    decision: text('decision').$type<'confirmed' | 'declined' | 'withdrawn' | 'lapsed'>(),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: timestamp('decided_at'),
  },
  (proposal) => [
    uniqueIndex('certificate_proposal_open')
      .on(proposal.certificateId)
      .where(isNull(proposal.decidedAt)),
    index('certificate_proposal_at').on(proposal.proposedAt),
  ],
)

/** Every key that ever signed, by its public half; append-only. */
export const signingKeys = table('signing_key', {
  /** RFC 7638 thumbprint. */
  id: text('id').primaryKey(),
  /** The 32 bytes of the Ed25519 public key, base64url. */
  x: text('x').notNull(),
  createdAt: timestamp('created_at').notNull(),
})

/**
 * What became of a key: it was retired, once, or is not to be believed from an instant on; append-only. When it turns out
 * that others had it even earlier, that is said once more, and the earliest instant counts.
 */
export const signingKeyEvents = table(
  'signing_key_event',
  {
    id: text('id').primaryKey(),
    keyId: text('key_id')
      .notNull()
      .references(() => signingKeys.id),
    kind: text('kind').$type<'retired' | 'compromised'>().notNull(),
    /** From when on: what the key signed at or after this instant is not believed when it is compromised. */
    from: timestamp('effective_from').notNull(),
    at: timestamp('at').notNull(),
  },
  (event) => [
    uniqueIndex('signing_key_event_once')
      .on(event.keyId)
      .where(sql`kind = 'retired'`),
    index('signing_key_event_of').on(event.keyId),
  ],
)

/**
 * Every origin under which something was signed for somebody to keep; append-only. What names one of them is ours, whatever
 * the site is called today.
 */
export const issuerAddresses = table('issuer_address', {
  origin: text('origin').primaryKey(),
  firstUsedAt: timestamp('first_used_at').notNull(),
})

/** The open credential of a certificate and the compact token of its QR code, as issued; append-only. */
export const credentials = table('credential', {
  certificateId: text('certificate_id')
    .primaryKey()
    .references(() => certificates.id),
  /** Open Badges 3.0 / VC 2.0, JSON, byte for byte as it is downloaded and attached. */
  document: text('document').notNull(),
  /** JWS compact serialisation (RFC 7515), EdDSA. */
  token: text('token').notNull(),
  keyId: text('key_id')
    .notNull()
    .references(() => signingKeys.id),
  issuedAt: timestamp('issued_at').notNull(),
})

/**
 * The digest of every file that was ever given to a holder as the paper of a certificate; append-only. The same certificate has
 * several: with and without digits of the IIN, and as each version of the site rendered it.
 */
export const certificatePapers = table(
  'certificate_paper',
  {
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    /** SHA-256 of the PDF, hexadecimal. */
    sha256: text('sha256').notNull(),
    /** When it was first given out. */
    printedAt: timestamp('printed_at').notNull(),
  },
  (paper) => [primaryKey({ columns: [paper.certificateId, paper.sha256] })],
)

/** Where a certificate stands in the status lists; picked at random at the award; append-only. */
export const statusListEntries = table(
  'status_list_entry',
  {
    certificateId: text('certificate_id')
      .primaryKey()
      .references(() => certificates.id),
    list: integer('list').notNull(),
    /** 0 to 131,071. */
    position: integer('position').notNull(),
  },
  (entry) => [uniqueIndex('status_list_entry_place').on(entry.list, entry.position)],
)

/** The signed form of a status list, made anew off the request path when something changed or it grows old. */
export const statusListCredentials = table(
  'status_list_credential',
  {
    list: integer('list').notNull(),
    purpose: text('purpose').$type<'revocation' | 'suspension'>().notNull(),
    document: text('document').notNull(),
    keyId: text('key_id')
      .notNull()
      .references(() => signingKeys.id),
    issuedAt: timestamp('issued_at').notNull(),
    validUntil: timestamp('valid_until').notNull(),
  },
  (list) => [primaryKey({ columns: [list.list, list.purpose] })],
)

/** The replacement of every certificate that a compromised key signed; it goes on where it was broken off. */
export const reissues = table('reissue', {
  id: text('id').primaryKey(),
  keyId: text('key_id')
    .notNull()
    .references(() => signingKeys.id),
  total: integer('total').notNull(),
  done: integer('done').notNull(),
  startedAt: timestamp('started_at').notNull(),
  finishedAt: timestamp('finished_at'),
})
