import { index, integer, json, table, text, timestamp, uniqueIndex } from '../columns'
import type { RequirementTable } from '../../app/eligibility/domain/requirement-table'

/** A published version of the requirement table of one placement form. */
export const requirementTableVersions = table(
  'requirement_table_version',
  {
    id: text('id').primaryKey(),
    placementForm: text('placement_form').notNull(),
    number: integer('number').notNull(),
    contentHash: text('content_hash').notNull(),
    definition: json('definition').$type<RequirementTable>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
    publishedBy: text('published_by'),
  },
  (version) => [uniqueIndex('requirement_table_number').on(version.placementForm, version.number)],
)

/** The history from which every eligibility record is derived; append-only. */
export const eligibilityEvents = table(
  'eligibility_event',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    placementForm: text('placement_form').notNull(),
    requirement: text('requirement').notNull(),
    kind: text('kind').$type<'met' | 'withdrawn'>().notNull(),
    /** The certificate that is the evidence. */
    certificateId: text('certificate_id').notNull(),
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
    uniqueIndex('eligibility_event_once').on(
      event.certificateId,
      event.placementForm,
      event.requirement,
      event.kind,
    ),
  ],
)

/** An official's look at a record: who, whose, why, when; append-only, shown to the person. */
export const recordLooks = table(
  'record_look',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    region: text('region').notNull(),
    foundBy: text('found_by').$type<'iin' | 'certificate'>().notNull(),
    purpose: text('purpose').notNull(),
    at: timestamp('at').notNull(),
  },
  (look) => [index('record_look_person').on(look.personId, look.at)],
)
