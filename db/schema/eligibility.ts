import { isNull, sql } from 'drizzle-orm'
import { boolean, index, integer, json, table, text, timestamp, uniqueIndex } from '../columns'
import type { DecisionKind } from '../../app/eligibility/domain/decision'
import type { RecognisedCertificate } from '../../app/eligibility/domain/recognised-certificate'
import type { StoredTable } from '../../app/eligibility/domain/stored-table'
import { people } from './accounts'
import { certificates, signingKeys } from './certification'

/** A published version of the requirement table of one placement form. */
export const requirementTableVersions = table(
  'requirement_table_version',
  {
    id: text('id').primaryKey(),
    placementForm: text('placement_form').notNull(),
    number: integer('number').notNull(),
    contentHash: text('content_hash').notNull(),
    definition: json('definition').$type<StoredTable>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
    publishedBy: text('published_by').references(() => people.id),
    /** Where it was written, so that a file does not undo what was edited in the interface. */
    origin: text('origin').$type<'file' | 'interface'>().notNull().default('file'),
  },
  (version) => [uniqueIndex('requirement_table_number').on(version.placementForm, version.number)],
)

/** The history from which every eligibility record is derived; append-only. */
export const eligibilityEvents = table(
  'eligibility_event',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    placementForm: text('placement_form').notNull(),
    requirement: text('requirement').notNull(),
    kind: text('kind').$type<'met' | 'suspended' | 'reinstated' | 'withdrawn'>().notNull(),
    /** The certificate that is the evidence. */
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    certificateCode: text('certificate_code').notNull(),
    /** When the evidence ceases to count; null when it does not. */
    expiresAt: timestamp('expires_at'),
    tableVersionId: text('table_version_id')
      .notNull()
      .references(() => requirementTableVersions.id),
    at: timestamp('at').notNull(),
  },
  (event) => [
    index('eligibility_event_person').on(event.personId, event.at),
    // What ends soon is looked for now and then.
    index('eligibility_event_expires').on(event.expiresAt),
    index('eligibility_event_certificate').on(event.certificateId),
    // Suspended and reinstated again and again; met and `withdrawn` once.
    uniqueIndex('eligibility_event_final')
      .on(event.certificateId, event.placementForm, event.requirement, event.kind)
      .where(sql`kind in ('met', 'withdrawn')`),
  ],
)

/**
 * What a certificate proves of a training, as its signed statement says it; append-only. A column is null where the
 * statement does not say, as those did not that were awarded before programmes said which training they are.
 */
export const certificateClaims = table('certificate_claim', {
  certificateId: text('certificate_id')
    .primaryKey()
    .references(() => certificates.id),
  minutes: integer('minutes').notNull(),
  /** Slug of the training. */
  training: text('training'),
  /** Which part it is; null for the whole. */
  partNumber: integer('part_number'),
  /** In how many parts the training comes; null when that is not settled. */
  partCount: integer('part_count'),
  /** Academic hours of the whole training. */
  trainingHours: integer('training_hours'),
})

/** An officer's look at a record: who, whose, why, when; append-only, shown to the person. */
export const recordLooks = table(
  'record_look',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** No foreign key: it is the officer, or the API client. */
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    region: text('region').notNull(),
    foundBy: text('found_by')
      .$type<'iin' | 'certificate' | 'name' | 'queue' | 'household' | 'batch' | 'api'>()
      .notNull(),
    purpose: text('purpose').notNull(),
    /** Of the authority's own files; null when none was given. The person reads only that there is one. */
    caseNumber: text('case_number'),
    at: timestamp('at').notNull(),
    /** When the purpose was given, where that was before: the look ends as if it had begun then. */
    purposeAt: timestamp('purpose_at'),
    /** The look for which the purpose was given, where it goes on with that of somebody of the same household. No foreign key: looks are forgotten by their age. */
    underLookId: text('under_look_id'),
  },
  (look) => [index('record_look_person').on(look.personId, look.at)],
)

/** What an authority decided about an item of the checklist; append-only. The last one of an item counts. */
export const eligibilityDecisions = table(
  'eligibility_decision',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    placementForm: text('placement_form').notNull(),
    requirement: text('requirement').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    /** The document or fact on which it rests, in the officer's words; the person reads it. */
    ground: text('ground').notNull(),
    /** Day (YYYY-MM-DD) of that document. */
    groundDate: text('ground_date').notNull(),
    /** Day (YYYY-MM-DD) after which it no longer counts; null when it does not end. */
    validUntil: text('valid_until'),
    /** The certificate of another organisation by which training was recognised. */
    recognised: json('recognised').$type<RecognisedCertificate>(),
    tableVersionId: text('table_version_id')
      .notNull()
      .references(() => requirementTableVersions.id),
    officerId: text('officer_id')
      .notNull()
      .references(() => people.id),
    /** The second officer, where the table demands one. */
    confirmedBy: text('confirmed_by').references(() => people.id),
    region: text('region').notNull(),
    at: timestamp('at').notNull(),
  },
  (decision) => [index('eligibility_decision_person').on(decision.personId, decision.at)],
)

/** A decision that waits for a second officer. */
export const decisionProposals = table(
  'decision_proposal',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    placementForm: text('placement_form').notNull(),
    requirement: text('requirement').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    ground: text('ground').notNull(),
    groundDate: text('ground_date').notNull(),
    validUntil: text('valid_until'),
    /** The certificate of another organisation by which training was recognised. */
    recognised: json('recognised').$type<RecognisedCertificate>(),
    tableVersionId: text('table_version_id')
      .notNull()
      .references(() => requirementTableVersions.id),
    region: text('region').notNull(),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => people.id),
    proposedAt: timestamp('proposed_at').notNull(),
    outcome: text('outcome').$type<'confirmed' | 'declined' | 'withdrawn' | 'lapsed'>(),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: timestamp('decided_at'),
  },
  (proposal) => [
    uniqueIndex('decision_proposal_open')
      .on(proposal.personId, proposal.placementForm, proposal.requirement)
      .where(isNull(proposal.decidedAt)),
    index('decision_proposal_region').on(proposal.region, proposal.proposedAt),
  ],
)

/** The placement form that a person prepares for, as they chose it. */
export const chosenForms = table('chosen_form', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  placementForm: text('placement_form').notNull(),
  chosenAt: timestamp('chosen_at').notNull(),
  /** Whether the person was told that a record opens with this form for officers; whoever chose before was promised otherwise. */
  forOfficers: boolean('for_officers').notNull().default(false),
})

/** A reminder that was sent before a piece of evidence expires, so that it is sent once. */
export const eligibilityReminders = table(
  'eligibility_reminder',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** What expires. No foreign key: it is the certificate, or the decision. */
    evidenceId: text('evidence_id').notNull(),
    /** How many days before. */
    days: integer('days').notNull(),
    sentAt: timestamp('sent_at').notNull(),
  },
  (reminder) => [uniqueIndex('eligibility_reminder_once').on(reminder.evidenceId, reminder.days)],
)

/** A signed extract of a record, as it stood at an instant; append-only. */
export const recordExtracts = table(
  'record_extract',
  {
    id: text('id').primaryKey(),
    /** Like a certificate's code, and typed from paper like one. */
    code: text('code').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** Canonical JSON (RFC 8785), and the Ed25519 signature over its bytes, base64url. */
    statement: text('statement').notNull(),
    signature: text('signature').notNull(),
    keyId: text('key_id')
      .notNull()
      .references(() => signingKeys.id),
    /** Who asked for it: the person, or an officer. */
    issuedTo: text('issued_to')
      .notNull()
      .references(() => people.id),
    issuedAt: timestamp('issued_at').notNull(),
  },
  (extract) => [
    uniqueIndex('record_extract_code').on(extract.code),
    index('record_extract_person').on(extract.personId, extract.issuedAt),
  ],
)
