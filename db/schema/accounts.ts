import { index, table, text, timestamp, uniqueIndex } from '../columns'

export const people = table(
  'person',
  {
    id: text('id').primaryKey(),
    /** Trimmed and in lower case; believed, because a letter sent there was answered. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    language: text('language').$type<'kk' | 'ru' | 'en'>().notNull(),
    /** AES-256-GCM under a key derived from the secret key; see accounts/secrecy. */
    iinCipher: text('iin_cipher'),
    /** HMAC-SHA-256 of the IIN under another derived key: the only way a person is found by IIN. */
    iinHash: text('iin_hash'),
    iinLastFour: text('iin_last_four'),
    createdAt: timestamp('created_at').notNull(),
  },
  (person) => [
    uniqueIndex('person_email').on(person.email),
    uniqueIndex('person_iin_hash').on(person.iinHash),
  ],
)

/**
 * Somebody who asked for an account and has not answered the letter yet. Several may wait for one e-mail
 * address, each with a link of its own, so that nobody confirms what another typed.
 */
export const registrations = table(
  'registration',
  {
    /** Becomes the id of the person. */
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the letter, never the token. */
    tokenHash: text('token_hash').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    language: text('language').$type<'kk' | 'ru' | 'en'>().notNull(),
    iinCipher: text('iin_cipher'),
    iinHash: text('iin_hash'),
    iinLastFour: text('iin_last_four'),
    createdAt: timestamp('created_at').notNull(),
    expiresAt: timestamp('expires_at').notNull(),
  },
  (registration) => [
    uniqueIndex('registration_token_hash').on(registration.tokenHash),
    index('registration_email').on(registration.email),
    index('registration_expires').on(registration.expiresAt),
  ],
)

export const sessions = table(
  'session',
  {
    /** SHA-256 of the token in the cookie, never the token. */
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    expiresAt: timestamp('expires_at').notNull(),
    createdAt: timestamp('created_at').notNull(),
  },
  (session) => [
    index('session_person').on(session.personId),
    index('session_expires').on(session.expiresAt),
  ],
)

/** A role that a person holds now. Its grants and withdrawals are told by the audit trail. */
export const roleGrants = table(
  'role_grant',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role')
      .$type<'learner' | 'trainer' | 'reviewer' | 'authority' | 'administrator'>()
      .notNull(),
    /** ISO 3166-2:KZ code; only the role authority has one. */
    region: text('region'),
    grantedBy: text('granted_by'),
    grantedAt: timestamp('granted_at').notNull(),
  },
  (grant) => [uniqueIndex('role_grant_once').on(grant.personId, grant.role)],
)

/** Links sent by letter or printed at the first start; each works once. */
export const oneTimeLinks = table(
  'one_time_link',
  {
    /** SHA-256 of the token in the link, never the token. */
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').$type<'reset-password' | 'set-up-administrator'>().notNull(),
    personId: text('person_id').references(() => people.id),
    createdAt: timestamp('created_at').notNull(),
    expiresAt: timestamp('expires_at').notNull(),
    usedAt: timestamp('used_at'),
  },
  (link) => [index('one_time_link_person').on(link.personId)],
)
