import { index, table, text, timestamp, uniqueIndex } from '../columns'

export const people = table(
  'person',
  {
    id: text('id').primaryKey(),
    /** Trimmed and in lower case. */
    email: text('email').notNull(),
    /** Null until the letter sent at registration was answered; nobody signs in before. */
    emailConfirmedAt: timestamp('email_confirmed_at'),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    language: text('language').$type<'kk' | 'ru' | 'en'>().notNull(),
    /** AES-256-GCM under a key derived from the secret key; see accounts/domain/iin. */
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
    purpose: text('purpose')
      .$type<'confirm-email' | 'reset-password' | 'set-up-administrator'>()
      .notNull(),
    personId: text('person_id').references(() => people.id),
    createdAt: timestamp('created_at').notNull(),
    expiresAt: timestamp('expires_at').notNull(),
    usedAt: timestamp('used_at'),
  },
  (link) => [index('one_time_link_person').on(link.personId)],
)
