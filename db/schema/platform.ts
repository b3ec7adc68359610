import { index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from '../columns'

/** What happened, who did it, to whom or what. Never changed: triggers refuse update and delete. */
export const auditEntries = table(
  'audit_entry',
  {
    id: text('id').primaryKey(),
    at: timestamp('at').notNull(),
    /** No foreign key: the trail outlives what it tells of, and the platform knows no room. Null for the command line. */
    actorId: text('actor_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    /** No foreign key: the trail outlives what it tells of, which is of any kind. */
    subjectId: text('subject_id').notNull(),
    detail: json('detail').$type<Record<string, unknown>>().notNull(),
    /** No foreign key: requests stand in the log alone. */
    requestId: text('request_id'),
    /** SHA-256 (hex) of the entry itself; null for entries written before there was a chain. */
    hash: text('hash'),
  },
  (entry) => [
    index('audit_entry_actor').on(entry.actorId, entry.at),
    index('audit_entry_subject').on(entry.subjectId, entry.subjectKind),
    index('audit_entry_action').on(entry.action, entry.at, entry.id),
    index('audit_entry_at').on(entry.at, entry.id),
  ],
)

/** The chain: each link holds the hash of its entry together with the link before; append-only. */
export const auditLinks = table(
  'audit_link',
  {
    /** From 1, without a gap. */
    number: integer('number').primaryKey(),
    entryId: text('entry_id')
      .notNull()
      .references(() => auditEntries.id),
    /** SHA-256 (hex) of the previous link's hash and the entry's; see platform/audit. */
    hash: text('hash').notNull(),
  },
  (link) => [uniqueIndex('audit_link_entry').on(link.entryId)],
)

/** The end of the chain at an instant, signed; append-only. */
export const auditCheckpoints = table('audit_checkpoint', {
  /** Number of the link. */
  number: integer('number').primaryKey(),
  hash: text('hash').notNull(),
  /** Ed25519 over the canonical JSON of number, hash and instant; base64url. */
  signature: text('signature').notNull(),
  /** No foreign key: keys are kept by certification, and the platform knows no room. */
  keyId: text('key_id').notNull(),
  at: timestamp('at').notNull(),
})

/**
 * E-mails that a committed transaction promised; delivered after it, with retries, or ended. Of an e-mail that is
 * delivered or ended the payload is removed.
 */
export const outboxMessages = table(
  'outbox_message',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    payload: json('payload').$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp('created_at').notNull(),
    nextAttemptAt: timestamp('next_attempt_at'),
    attempts: integer('attempts').notNull().default(0),
    deliveredAt: timestamp('delivered_at'),
    lastError: text('last_error'),
    /** What the e-mail is about, as in `registration:<id>`: by this it is cancelled, or its state is asked for. */
    about: text('about'),
    /** From here on nobody has any use for it: the link in it is over. */
    uselessAfter: timestamp('useless_after'),
    /** When it was given up without having been delivered, and why. */
    endedAt: timestamp('ended_at'),
    endedWhy: text('ended_why').$type<'refused' | 'given-up' | 'useless'>(),
    /**
     * Whoever is handing it over, and until when nobody else may; null while nobody is. No foreign key: it is a process.
     */
    claimedBy: text('claimed_by'),
    claimedUntil: timestamp('claimed_until'),
  },
  (message) => [
    index('outbox_message_due').on(message.nextAttemptAt),
    index('outbox_message_about').on(message.about),
    index('outbox_message_ended').on(message.endedAt),
  ],
)

/** Hits of a limit within its current window, one row for each thing limited. */
export const throttleWindows = table(
  'throttle_window',
  {
    limit: text('limit_name').notNull(),
    /** The id of a row of ours, or an HMAC-SHA-256: never an address or what somebody typed. */
    subject: text('subject').notNull(),
    startedAt: timestamp('started_at').notNull(),
    hits: integer('hits').notNull(),
  },
  (window) => [
    primaryKey({ columns: [window.limit, window.subject] }),
    index('throttle_window_started').on(window.startedAt),
  ],
)

/** How full the bucket of a limit is that slows down, one row for each thing limited. */
export const throttleBuckets = table(
  'throttle_bucket',
  {
    limit: text('limit_name').notNull(),
    /** HMAC-SHA-256 of what is counted, never an address or what somebody typed. */
    subject: text('subject').notNull(),
    /** When it will be empty again: nothing is known of the subject from then on. */
    emptiesAt: timestamp('empties_at').notNull(),
    /** When its last turn was taken: one of a clock that ran ahead counts for nothing. Null where that was not kept yet. */
    takenAt: timestamp('taken_at'),
  },
  (bucket) => [
    primaryKey({ columns: [bucket.limit, bucket.subject] }),
    index('throttle_bucket_empties').on(bucket.emptiesAt),
  ],
)

/** Which process runs the jobs of the site: see platform/jobs/hold-duty. No row while none does. */
export const jobDuties = table('job_duty', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  /** Counted up for as long as the holder lives: who sees it stand still takes the duty over. */
  beat: integer('beat').notNull(),
  /** When it was counted last by the holder's clock; for people, nothing is judged by it. */
  at: timestamp('at').notNull(),
})

/** What must be the same at every start, by its name. */
export const installationFacts = table('installation_fact', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})
