import { sql } from 'drizzle-orm'
import {
  boolean,
  bytes,
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
} from '../columns'
import type { Block } from '../../app/learning/domain/block'
import type { ModuleDefinition, ProgrammeDefinition } from '../../app/learning/domain/definition'
import type { GrantKind } from '../../app/learning/domain/grant'
import type { Emergency } from '../../app/learning/domain/emergency'
import type { Library } from '../../app/learning/domain/library'
import type { Site } from '../../app/learning/domain/site'
import type { Language } from '../../app/platform/i18n/language'
import { people } from './accounts'

/** A published programme; published once, never changed. Newest number = what new learners get. */
export const programmeVersions = table(
  'programme_version',
  {
    id: text('id').primaryKey(),
    programme: text('programme').notNull(),
    number: integer('number').notNull(),
    /** SHA-256 (hex) of the canonical JSON of the definition and its modules' content hashes. */
    contentHash: text('content_hash').notNull(),
    definition: json('definition').$type<ProgrammeDefinition>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
    publishedBy: text('published_by').references(() => people.id),
  },
  (version) => [uniqueIndex('programme_version_number').on(version.programme, version.number)],
)

export const moduleVersions = table(
  'module_version',
  {
    id: text('id').primaryKey(),
    module: text('module').notNull(),
    number: integer('number').notNull(),
    /** SHA-256 (hex) of the canonical JSON of everything a learner meets: texts, bank, pictures. */
    contentHash: text('content_hash').notNull(),
    definition: json('definition').$type<ModuleDefinition>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
  },
  (version) => [
    uniqueIndex('module_version_number').on(version.module, version.number),
    uniqueIndex('module_version_content').on(version.module, version.contentHash),
  ],
)

/** Which module versions a programme version is made of, in order. */
export const programmeModules = table(
  'programme_module',
  {
    programmeVersionId: text('programme_version_id')
      .notNull()
      .references(() => programmeVersions.id),
    moduleVersionId: text('module_version_id')
      .notNull()
      .references(() => moduleVersions.id),
    position: integer('position').notNull(),
  },
  (part) => [primaryKey({ columns: [part.programmeVersionId, part.position] })],
)

export const lessonVersions = table(
  'lesson_version',
  {
    id: text('id').primaryKey(),
    moduleVersionId: text('module_version_id')
      .notNull()
      .references(() => moduleVersions.id),
    lesson: text('lesson').notNull(),
    position: integer('position').notNull(),
    /** Credit in minutes; 45 minutes are one academic hour. */
    minutes: integer('minutes').notNull(),
  },
  (lesson) => [uniqueIndex('lesson_version_slug').on(lesson.moduleVersionId, lesson.lesson)],
)

export const lessonTexts = table(
  'lesson_text',
  {
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    language: text('language').$type<Language>().notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** Day (YYYY-MM-DD) on which its facts and law were last checked. */
    checkedOn: text('checked_on'),
    /** What its reader can do now, in a sentence. */
    gained: text('gained'),
    words: integer('words').notNull(),
    blocks: json('blocks').$type<Block[]>().notNull(),
  },
  (lesson) => [primaryKey({ columns: [lesson.lessonVersionId, lesson.language] })],
)

/** What to do in an emergency, as it was published; published once, never changed. Newest number = the page of help. */
export const emergencyVersions = table(
  'emergency_version',
  {
    id: text('id').primaryKey(),
    number: integer('number').notNull(),
    /** SHA-256 (hex) of the canonical JSON of the emergencies. */
    contentHash: text('content_hash').notNull(),
    emergencies: json('emergencies').$type<Emergency[]>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
  },
  (version) => [uniqueIndex('emergency_version_number').on(version.number)],
)

/** Who answers for the site, its privacy notice and its terms; append-only. The highest number is what is shown. */
export const siteVersions = table(
  'site_version',
  {
    id: text('id').primaryKey(),
    number: integer('number').notNull(),
    /** SHA-256 (hex) of the canonical JSON of the site. */
    contentHash: text('content_hash').notNull(),
    site: json('site').$type<Site>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
    publishedBy: text('published_by').references(() => people.id),
  },
  (version) => [uniqueIndex('site_version_number').on(version.number)],
)

/** The library of short units; append-only. The highest number is what is shown. */
export const libraryVersions = table(
  'library_version',
  {
    id: text('id').primaryKey(),
    number: integer('number').notNull(),
    /** SHA-256 (hex) of the canonical JSON of the library. */
    contentHash: text('content_hash').notNull(),
    library: json('library').$type<Library>().notNull(),
    publishedAt: timestamp('published_at').notNull(),
    publishedBy: text('published_by').references(() => people.id),
  },
  (version) => [uniqueIndex('library_version_number').on(version.number)],
)

/** Pictures, named by the SHA-256 (hex) of their bytes. */
export const media = table('media', {
  hash: text('hash').primaryKey(),
  type: text('type').notNull(),
  bytes: bytes('bytes').notNull(),
})

/** A person's way through one programme, on the version they began with. */
export const enrolments = table(
  'enrolment',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    programme: text('programme').notNull(),
    programmeVersionId: text('programme_version_id')
      .notNull()
      .references(() => programmeVersions.id),
    /** 1 for a person's first in the programme; each further one was granted by a trainer. */
    number: integer('number').notNull().default(1),
    enrolledAt: timestamp('enrolled_at').notNull(),
  },
  (enrolment) => [
    uniqueIndex('enrolment_number').on(enrolment.personId, enrolment.programme, enrolment.number),
    index('enrolment_version').on(enrolment.programmeVersionId),
    // Ids are in the order of time: a trainer's list, the latest first.
    index('enrolment_programme').on(enrolment.programme, enrolment.id),
  ],
)

/** What a trainer granted a learner beyond the rules of the programme; append-only. */
export const learningGrants = table(
  'learning_grant',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    /** 1 for the first grant of an enrolment, so that of two at once one is told of the other. */
    number: integer('number').notNull(),
    kind: text('kind').$type<GrantKind>().notNull(),
    /** Attempts, or minutes; 1 where there is nothing to count. */
    amount: integer('amount').notNull(),
    /**
     * The open attempt whose end it moved, or the failed one after which it waived the waiting. No foreign key: attempts
     * are of assessment, which stands above.
     */
    attemptId: text('attempt_id'),
    /** In the trainer's words; the learner reads it. */
    reason: text('reason').notNull(),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => people.id),
    grantedAt: timestamp('granted_at').notNull(),
  },
  (grant) => [
    uniqueIndex('learning_grant_number').on(grant.enrolmentId, grant.number),
    // An enrolment is followed by one other.
    uniqueIndex('learning_grant_fresh')
      .on(grant.enrolmentId)
      .where(sql`kind = 'fresh-enrolment'`),
  ],
)

export const lessonCompletions = table(
  'lesson_completion',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    completedAt: timestamp('completed_at').notNull(),
  },
  (completion) => [primaryKey({ columns: [completion.enrolmentId, completion.lessonVersionId] })],
)

/** When a lesson was first opened by its learner, on whatever device; append-only. */
export const lessonOpenings = table(
  'lesson_opening',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    openedAt: timestamp('opened_at').notNull(),
  },
  (opening) => [primaryKey({ columns: [opening.enrolmentId, opening.lessonVersionId] })],
)

/** Where a learner stopped in a lesson that they have not finished: the newest place only, read by nobody else. */
export const lessonPlaces = table(
  'lesson_place',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    /** The number of its heading, the same in every language. */
    section: integer('section').notNull(),
    keptAt: timestamp('kept_at').notNull(),
  },
  (place) => [primaryKey({ columns: [place.enrolmentId, place.lessonVersionId] })],
)

/**
 * What a learner did in a part of a lesson that keeps it, as the scenario whose way they chose: their own, read by nobody
 * else. The newest state only; it counts for nothing.
 */
export const lessonEntries = table(
  'lesson_entry',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    /** The part of the lesson, by the name that its author gave it. */
    part: text('part').notNull(),
    /** JSON, sealed for this place (AES-256-GCM); see learning/sealing. */
    sealed: text('sealed').notNull(),
    keptAt: timestamp('kept_at').notNull(),
  },
  (entry) => [primaryKey({ columns: [entry.enrolmentId, entry.lessonVersionId, entry.part] })],
)

/**
 * What people answered in the readiness self-assessment: the newest of each, theirs alone, deleted when they say so. Nothing in the clear says
 * whose it is, or when it was written; see learning/sealing.
 */
export const readinessAssessments = table('readiness_assessment', {
  /** A keyed hash of the person's id, so no foreign key. */
  owner: text('owner').primaryKey(),
  /** JSON, sealed under a key of the person's own (AES-256-GCM). */
  sealed: text('sealed').notNull(),
})

/**
 * The hours ledger: append-only; a lesson credits its minutes once. What stands after `creditedAt` is null in entries
 * that were made before their ground was kept.
 */
export const hoursEntries = table(
  'hours_entry',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    /** What is credited. */
    minutes: integer('minutes').notNull(),
    /** From when on they count: by then at least as much time has passed as is credited in all. */
    creditedAt: timestamp('credited_at').notNull(),
    /** What the lesson was published with. */
    plannedMinutes: integer('planned_minutes'),
    /** Words of the lesson in its slowest language. */
    words: integer('words'),
    /** What its authors give its activities. */
    activityMinutes: integer('activity_minutes'),
    /** How many self-check questions it asks. */
    questions: integer('questions'),
    openedAt: timestamp('opened_at'),
    completedAt: timestamp('completed_at'),
  },
  (entry) => [uniqueIndex('hours_entry_once').on(entry.enrolmentId, entry.lessonVersionId)],
)

/** Each time that a folder of content was published. Only added to; the highest number is what stands. */
export const contentPublications = table(
  'content_publication',
  {
    number: integer('number').primaryKey(),
    /** SHA-256 (hex) of the folder's paths and bytes and the number of the compilation. */
    source: text('source').notNull(),
    /** Whether it was the folder that ships with the release. */
    shipped: boolean('shipped').notNull(),
    publishedAt: timestamp('published_at').notNull(),
  },
  (publication) => [index('content_publication_source').on(publication.source)],
)

/** Programmes and modules that nobody begins any more; what became of the row is in the audit trail. */
export const contentRetirements = table(
  'content_retirement',
  {
    kind: text('kind').$type<'programme' | 'module'>().notNull(),
    slug: text('slug').notNull(),
    retiredAt: timestamp('retired_at').notNull(),
  },
  (retirement) => [primaryKey({ columns: [retirement.kind, retirement.slug] })],
)
