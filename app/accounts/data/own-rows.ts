import { asc, eq } from 'drizzle-orm'
import {
  emailChanges,
  householdConsents,
  householdInvitations,
  householdMembers,
  iinReleases,
  knownDevices,
  oneTimeLinks,
  people,
  recoveryCodes,
  roleGrants,
  secondFactors,
  sessions,
} from '../../../db/schema/accounts'
import type { OwnTable } from '../../platform/database/own-rows'

/** The account itself. The IIN by its last digits: the person knows it, and a file may be found by others. */
export const ownAccount: OwnTable = {
  table: 'person',
  by: ['id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        name: people.name,
        email: people.email,
        language: people.language,
        region: people.region,
        district: people.district,
        iinLastFour: people.iinLastFour,
        iinSeenAt: people.iinSeenAt,
        createdAt: people.createdAt,
      })
      .from(people)
      .where(eq(people.id, owner.personId))
      .orderBy(asc(people.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** That an IIN was taken off the account. */
export const ownIinReleases: OwnTable = {
  table: 'iin_release',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ ground: iinReleases.ground, at: iinReleases.at })
      .from(iinReleases)
      .where(eq(iinReleases.personId, owner.personId))
      .orderBy(asc(iinReleases.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** The roles that are held. */
export const ownRoles: OwnTable = {
  table: 'role_grant',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        role: roleGrants.role,
        region: roleGrants.region,
        district: roleGrants.district,
        grantedAt: roleGrants.grantedAt,
      })
      .from(roleGrants)
      .where(eq(roleGrants.personId, owner.personId))
      .orderBy(asc(roleGrants.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** From when until when the person belonged to a household; nothing about whom it was with. */
export const ownMemberships: OwnTable = {
  table: 'household_member',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ joinedAt: householdMembers.joinedAt, leftAt: householdMembers.leftAt })
      .from(householdMembers)
      .where(eq(householdMembers.personId, owner.personId))
      .orderBy(asc(householdMembers.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Invitations that the person sent, to the address that they typed. */
export const ownInvitations: OwnTable = {
  table: 'household_invitation',
  by: ['invited_by'],
  list: ({ db, owner, page }) =>
    db
      .select({
        email: householdInvitations.email,
        createdAt: householdInvitations.createdAt,
        expiresAt: householdInvitations.expiresAt,
        answeredAt: householdInvitations.answeredAt,
      })
      .from(householdInvitations)
      .where(eq(householdInvitations.invitedBy, owner.personId))
      .orderBy(asc(householdInvitations.createdAt), asc(householdInvitations.tokenHash))
      .limit(page.limit)
      .offset(page.offset),
}

/** Where the person is signed in; by nothing of it could anybody else be. */
export const ownSessions: OwnTable = {
  table: 'session',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        device: sessions.device,
        createdAt: sessions.createdAt,
        lastUsedAt: sessions.lastUsedAt,
        secondFactorAt: sessions.secondFactorAt,
        expiresAt: sessions.expiresAt,
      })
      .from(sessions)
      .where(eq(sessions.personId, owner.personId))
      .orderBy(asc(sessions.createdAt), asc(sessions.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Browsers in which the person signed in. */
export const ownDevices: OwnTable = {
  table: 'known_device',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ createdAt: knownDevices.createdAt, usedAt: knownDevices.usedAt })
      .from(knownDevices)
      .where(eq(knownDevices.personId, owner.personId))
      .orderBy(asc(knownDevices.createdAt), asc(knownDevices.tokenHash))
      .limit(page.limit)
      .offset(page.offset),
}

/** That there is a second factor; never its secret. */
export const ownFactors: OwnTable = {
  table: 'second_factor',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ createdAt: secondFactors.createdAt, confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.personId, owner.personId))
      .orderBy(asc(secondFactors.personId))
      .limit(page.limit)
      .offset(page.offset),
}

/** That there are recovery codes, and which are used up; never a code. */
export const ownRecoveryCodes: OwnTable = {
  table: 'recovery_code',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ createdAt: recoveryCodes.createdAt, usedAt: recoveryCodes.usedAt })
      .from(recoveryCodes)
      .where(eq(recoveryCodes.personId, owner.personId))
      .orderBy(asc(recoveryCodes.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Links that were sent to the person. */
export const ownLinks: OwnTable = {
  table: 'one_time_link',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        purpose: oneTimeLinks.purpose,
        createdAt: oneTimeLinks.createdAt,
        expiresAt: oneTimeLinks.expiresAt,
        usedAt: oneTimeLinks.usedAt,
      })
      .from(oneTimeLinks)
      .where(eq(oneTimeLinks.personId, owner.personId))
      .orderBy(asc(oneTimeLinks.createdAt), asc(oneTimeLinks.tokenHash))
      .limit(page.limit)
      .offset(page.offset),
}

/** What the person lets others of a household see; not whom. */
export const ownConsents: OwnTable = {
  table: 'household_consent',
  by: ['giver_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        about: householdConsents.about,
        givenAt: householdConsents.givenAt,
        endedAt: householdConsents.endedAt,
      })
      .from(householdConsents)
      .innerJoin(householdMembers, eq(householdMembers.id, householdConsents.giverId))
      .where(eq(householdMembers.personId, owner.personId))
      .orderBy(asc(householdConsents.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Addresses that the person asked for, while that can be taken back. */
export const ownEmailChanges: OwnTable = {
  table: 'email_change',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        oldEmail: emailChanges.oldEmail,
        newEmail: emailChanges.newEmail,
        askedAt: emailChanges.askedAt,
        confirmedAt: emailChanges.confirmedAt,
      })
      .from(emailChanges)
      .where(eq(emailChanges.personId, owner.personId))
      .orderBy(asc(emailChanges.askedAt), asc(emailChanges.id))
      .limit(page.limit)
      .offset(page.offset),
}
