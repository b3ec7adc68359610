import { index, integer, table, text, timestamp, uniqueIndex } from '../columns'
import type { RemarkKind } from '../../app/learning/domain/remark'
import type { Language } from '../../app/platform/i18n/language'
import { people } from './accounts'
import { enrolments, lessonVersions } from './learning'

/**
 * What readers noted of a place in a lesson, for whoever answers for it. Nothing says whose it is unless they asked to be
 * answered.
 */
export const lessonRemarks = table(
  'lesson_remark',
  {
    id: text('id').primaryKey(),
    /** SHA-256 (hex) of what was sent and of the page that sent it: the same again is not kept twice. */
    sending: text('sending').notNull(),
    programme: text('programme').notNull(),
    module: text('module').notNull(),
    lesson: text('lesson').notNull(),
    lessonVersionId: text('lesson_version_id')
      .notNull()
      .references(() => lessonVersions.id),
    language: text('language').$type<Language>().notNull(),
    /** The number of its heading, 0 before the first; and of the paragraph under it, 0 for the whole section. */
    section: integer('section').notNull(),
    paragraph: integer('paragraph').notNull(),
    /** What the place says, as it was read. */
    quoted: text('quoted').notNull(),
    /** SHA-256 (hex) of lesson, language, section and text: the same for all remarks on one place, whichever version. */
    place: text('place').notNull(),
    kind: text('kind').$type<RemarkKind>().notNull(),
    /** What the reader wrote, sealed (AES-256-GCM); empty for nothing. */
    sealed: text('sealed').notNull(),
    /** Of a reader who wants to be answered alone. */
    enrolmentId: text('enrolment_id').references(() => enrolments.id),
    sentAt: timestamp('sent_at').notNull(),
    answeredAt: timestamp('answered_at'),
    answeredBy: text('answered_by').references(() => people.id),
    /** What the trainer says of it; its reader sees it when they asked for an answer. */
    answer: text('answer'),
  },
  (remark) => [
    uniqueIndex('lesson_remark_sending').on(remark.sending),
    // Ids are in the order of time: a trainer's list, the newest first.
    index('lesson_remark_programme').on(remark.programme, remark.id),
    index('lesson_remark_place').on(remark.place),
    index('lesson_remark_enrolment').on(remark.enrolmentId),
    index('lesson_remark_sent').on(remark.sentAt),
  ],
)
