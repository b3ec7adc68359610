import { isNull } from 'drizzle-orm'
import type { AnySQLiteColumn as AnyColumn } from 'drizzle-orm/sqlite-core'
import { index, integer, primaryKey, table, text, timestamp, uniqueIndex } from '../columns'
import type { Language } from '../../app/platform/i18n/language'

export const people = table(
  'person',
  {
    id: text('id').primaryKey(),
    /** Trimmed and in lower case; believed, because an e-mail sent there was answered. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** The words of the name as they are compared; null until they were made of it. See accounts/domain/name-words. */
    nameKey: text('name_key'),
    passwordHash: text('password_hash').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** AES-256-GCM under a key derived from the secret key; see accounts/secrecy. */
    iinCipher: text('iin_cipher'),
    /** HMAC-SHA-256 of the IIN under another derived key: the only way a person is found by IIN. */
    iinHash: text('iin_hash'),
    iinLastFour: text('iin_last_four'),
    /** When an officer read this very IIN on a paper, and who; null while it rests on the person's word. */
    iinSeenAt: timestamp('iin_seen_at'),
    iinSeenBy: text('iin_seen_by').references((): AnyColumn => people.id),
    /** Where they live, ISO 3166-2:KZ: whose authority may find them. Null until they say so. */
    region: text('region'),
    /** A district of that region, by its code in accounts/domain/districts. */
    district: text('district'),
    createdAt: timestamp('created_at').notNull(),
  },
  (person) => [
    uniqueIndex('person_email').on(person.email),
    uniqueIndex('person_iin_hash').on(person.iinHash),
    index('person_region').on(person.region, person.district),
    index('person_without_name_key').on(person.id).where(isNull(person.nameKey)),
  ],
)

/** That an IIN was taken off a person, who cannot add the same one again; append-only. */
export const iinReleases = table(
  'iin_release',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** HMAC of the IIN, as `person.iin_hash`. */
    iinHash: text('iin_hash').notNull(),
    /** Who was given it; null when it is anybody's. */
    toPersonId: text('to_person_id').references(() => people.id),
    ground: text('ground').$type<'mistyped' | 'not-theirs' | 'second-account'>().notNull(),
    at: timestamp('at').notNull(),
  },
  (release) => [index('iin_release_person').on(release.personId)],
)

/** The words of people's names as they are looked for, each once; they follow `person.name_key`. */
export const nameWords = table(
  'person_name_word',
  {
    /** Compared byte by byte on both engines (COLLATE "C"), so that those with one beginning stand together. */
    word: text('word').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
  },
  (each) => [
    primaryKey({ columns: [each.word, each.personId] }),
    index('person_name_word_person').on(each.personId),
  ],
)

/**
 * Somebody who asked for an account and has not answered the e-mail yet. Several may wait for one e-mail
 * address, each with a link of its own, so that nobody confirms what another typed.
 */
export const registrations = table(
  'registration',
  {
    /** Becomes the id of the person. */
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the e-mail, never the token. */
    tokenHash: text('token_hash').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    language: text('language').$type<Language>().notNull(),
    iinCipher: text('iin_cipher'),
    iinHash: text('iin_hash'),
    iinLastFour: text('iin_last_four'),
    region: text('region'),
    district: text('district'),
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
    /** When the second factor was given in this session; null when it was not. */
    secondFactorAt: timestamp('second_factor_at'),
    /** What the browser says it is, as accounts/domain/device writes it; empty where it did not say. */
    device: text('device').notNull().default(''),
    /** The known device in which it lives: SHA-256 of its token. */
    deviceHash: text('device_hash'),
    /** Within the hour; null for a session that was never used after it began. */
    lastUsedAt: timestamp('last_used_at'),
  },
  (session) => [
    index('session_person').on(session.personId),
    index('session_expires').on(session.expiresAt),
  ],
)

/** A browser in which a person signed in well: guesses made elsewhere do not slow it down. */
export const knownDevices = table(
  'known_device',
  {
    /** SHA-256 of the token in its cookie, never the token. Several people may sign in with one browser. */
    tokenHash: text('token_hash').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: timestamp('created_at').notNull(),
    /** When somebody last signed in there. */
    usedAt: timestamp('used_at').notNull(),
  },
  (device) => [
    primaryKey({ columns: [device.tokenHash, device.personId] }),
    index('known_device_person').on(device.personId),
    index('known_device_used').on(device.usedAt),
  ],
)

/** A role that a person holds now. Its grants and removals are told by the audit trail. */
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
    /** A district of that region, when the authority is one of a district; null for the whole region. */
    district: text('district'),
    grantedBy: text('granted_by').references(() => people.id),
    grantedAt: timestamp('granted_at').notNull(),
  },
  (grant) => [uniqueIndex('role_grant_once').on(grant.personId, grant.role)],
)

/** Links sent by e-mail or printed at the first start; each works once. */
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

/**
 * Another e-mail address that a person asked for. It becomes theirs when the letter there is answered; by the letter to the
 * address before it can be stopped, and put back, for some days.
 */
export const emailChanges = table(
  'email_change',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    oldEmail: text('old_email').notNull(),
    newEmail: text('new_email').notNull(),
    /** SHA-256 of the token in the letter to the new address, never the token. */
    confirmHash: text('confirm_hash').notNull(),
    /** The same of the letter to the address before. */
    stopHash: text('stop_hash').notNull(),
    askedAt: timestamp('asked_at').notNull(),
    /** When the letter to the new address was answered; null until then. */
    confirmedAt: timestamp('confirmed_at'),
  },
  (change) => [
    uniqueIndex('email_change_confirm').on(change.confirmHash),
    uniqueIndex('email_change_stop').on(change.stopHash),
    index('email_change_person').on(change.personId),
    index('email_change_asked').on(change.askedAt),
  ],
)

/** The second factor of a person: a secret for time-based codes (RFC 6238). */
export const secondFactors = table('second_factor', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** AES-256-GCM under a key derived from the secret key. */
  secretCipher: text('secret_cipher').notNull(),
  createdAt: timestamp('created_at').notNull(),
  /** When the first code was given; until then it asks nobody for anything. */
  confirmedAt: timestamp('confirmed_at'),
  /** The time step of the code that was last accepted: no code works twice. */
  lastStep: integer('last_step'),
})

/** Codes for whoever lost the second factor; each works once. */
export const recoveryCodes = table(
  'recovery_code',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** HMAC-SHA-256 of the code under a derived key. */
    codeHash: text('code_hash').notNull(),
    createdAt: timestamp('created_at').notNull(),
    usedAt: timestamp('used_at'),
  },
  (code) => [index('recovery_code_person').on(code.personId)],
)

/** Adults who apply together. */
export const households = table('household', {
  id: text('id').primaryKey(),
  createdAt: timestamp('created_at').notNull(),
})

/** Who belongs to a household, from when until when; one at a time. */
export const householdMembers = table(
  'household_member',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    joinedAt: timestamp('joined_at').notNull(),
    leftAt: timestamp('left_at'),
  },
  (member) => [
    index('household_member_household').on(member.householdId),
    index('household_member_person').on(member.personId),
    uniqueIndex('household_member_once').on(member.personId).where(isNull(member.leftAt)),
  ],
)

/**
 * What a member of a household lets another see, from when until when. Both are named by their membership, so that a consent
 * ends with either of the two, and says nothing to whoever joins later, or again.
 */
export const householdConsents = table(
  'household_consent',
  {
    id: text('id').primaryKey(),
    giverId: text('giver_id')
      .notNull()
      .references(() => householdMembers.id),
    viewerId: text('viewer_id')
      .notNull()
      .references(() => householdMembers.id),
    /** What is shown; the room that shows it gives it this name. */
    about: text('about').notNull(),
    givenAt: timestamp('given_at').notNull(),
    /** When it was taken back. */
    endedAt: timestamp('ended_at'),
  },
  (consent) => [
    index('household_consent_viewer').on(consent.viewerId),
    uniqueIndex('household_consent_once')
      .on(consent.giverId, consent.viewerId, consent.about)
      .where(isNull(consent.endedAt)),
  ],
)

/** An invitation into a household, sent by e-mail. */
export const householdInvitations = table(
  'household_invitation',
  {
    /** SHA-256 of the token in the e-mail, never the token. */
    tokenHash: text('token_hash').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => people.id),
    email: text('email').notNull(),
    createdAt: timestamp('created_at').notNull(),
    expiresAt: timestamp('expires_at').notNull(),
    answeredAt: timestamp('answered_at'),
  },
  (invitation) => [index('household_invitation_household').on(invitation.householdId)],
)
