import { isNull } from 'drizzle-orm'
import type { LineResult } from '../../app/authority/domain/line-result'
import { index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from '../columns'
import { people } from './accounts'
import { signingKeys } from './certification'

/** The move of a person from one region's authority to another's; append-only once it is decided. */
export const regionTransfers = table(
  'region_transfer',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** Null when the person belonged to no region. */
    fromRegion: text('from_region'),
    /** The district that the person belonged to, or null. */
    fromDistrict: text('from_district'),
    toRegion: text('to_region').notNull(),
    toDistrict: text('to_district'),
    /**
     * Which side asked: the one that gives, from a record that was open, or the one that would receive. A person
     * whom it named by IIN it is not told of until they are its own.
     */
    askedBy: text('asked_by')
      .$type<'giving' | 'receiving-iin' | 'receiving-code'>()
      .notNull()
      .default('receiving-code'),
    ground: text('ground').notNull(),
    requestedBy: text('requested_by')
      .notNull()
      .references(() => people.id),
    requestedAt: timestamp('requested_at').notNull(),
    decision: text('decision').$type<'accepted' | 'declined' | 'withdrawn'>(),
    /** Why it was declined, in the officer's words. */
    answer: text('answer'),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: timestamp('decided_at'),
  },
  (transfer) => [
    uniqueIndex('region_transfer_open').on(transfer.personId).where(isNull(transfer.decidedAt)),
    index('region_transfer_from').on(transfer.fromRegion, transfer.requestedAt),
    index('region_transfer_to').on(transfer.toRegion, transfer.requestedAt),
  ],
)

/** Many IINs or codes checked at once, for one purpose. */
export const batchChecks = table(
  'batch_check',
  {
    id: text('id').primaryKey(),
    /** Who asked. No foreign key: it is the officer, or the API client. */
    askedBy: text('asked_by').notNull(),
    /** ISO 3166-2:KZ codes, separated by spaces; `*` for every region. */
    region: text('region').notNull(),
    /** The district of an officer of one; null for whole regions. */
    district: text('district'),
    purpose: text('purpose').notNull(),
    total: integer('total').notNull(),
    /** How many lines are answered until now, and how. */
    checked: integer('checked').notNull().default(0),
    found: integer('found').notNull().default(0),
    unreadable: integer('unreadable').notNull().default(0),
    /** How many lines can be read, as counted when it began; null for lists of before that was kept, which count whole. */
    readable: integer('readable'),
    /** Different people who were found, and different numbers by which nobody was. */
    known: integer('known').notNull().default(0),
    unknown: integer('unknown').notNull().default(0),
    /** Different people who were found, but whom another authority alone may find. */
    elsewhere: integer('elsewhere').notNull().default(0),
    /** By which the list is known when it is sent again: a keyed hash over all of it. */
    listMark: text('list_mark'),
    /** When it began to look like a search for people, not a check of applicants. */
    alarmedAt: timestamp('alarmed_at'),
    startedAt: timestamp('started_at').notNull(),
    finishedAt: timestamp('finished_at'),
    /** The signed result: canonical JSON (RFC 8785) and the Ed25519 signature over it, base64url. */
    statement: text('statement'),
    signature: text('signature'),
    keyId: text('key_id').references(() => signingKeys.id),
  },
  (batch) => [index('batch_check_by').on(batch.askedBy, batch.startedAt)],
)

/** What was found for a line of a batch. An IIN is kept by its last four digits alone. */
export const batchCheckLines = table(
  'batch_check_line',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => batchChecks.id),
    /** Line of what was pasted or uploaded, from 1. */
    line: integer('line').notNull(),
    kind: text('kind').$type<'iin' | 'code' | 'unreadable'>().notNull(),
    /** The code, or the last four digits of the IIN. */
    shown: text('shown').notNull(),
    result: json('result').$type<LineResult>().notNull(),
  },
  (line) => [primaryKey({ columns: [line.batchId, line.line] })],
)

/** A list of people that an officer is going to check, announced to a second one, who vouches for it. */
export const batchAnnouncements = table(
  'batch_announcement',
  {
    id: text('id').primaryKey(),
    region: text('region').notNull(),
    /** How many people are on it. */
    people: integer('people').notNull(),
    /** What list it is, and why most of them may be unknown, in the officer's words. */
    ground: text('ground').notNull(),
    announcedBy: text('announced_by')
      .notNull()
      .references(() => people.id),
    announcedAt: timestamp('announced_at').notNull(),
    /** The second officer. */
    vouchedBy: text('vouched_by').references(() => people.id),
    vouchedAt: timestamp('vouched_at'),
  },
  (announcement) => [
    index('batch_announcement_region').on(announcement.region, announcement.announcedAt),
    index('batch_announcement_by').on(announcement.announcedBy, announcement.vouchedAt),
  ],
)
