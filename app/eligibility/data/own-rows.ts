import { asc, eq, inArray } from 'drizzle-orm'
import {
  certificateClaims,
  chosenForms,
  eligibilityDecisions,
  eligibilityEvents,
  eligibilityReminders,
  recordExtracts,
  recordLooks,
} from '../../../db/schema/eligibility'
import type { OwnTable } from '../../platform/database/own-rows'

/** What counts, or ceased to count, in the person's record. */
export const ownEvents: OwnTable = {
  table: 'eligibility_event',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        placementForm: eligibilityEvents.placementForm,
        requirement: eligibilityEvents.requirement,
        kind: eligibilityEvents.kind,
        code: eligibilityEvents.certificateCode,
        expiresAt: eligibilityEvents.expiresAt,
        at: eligibilityEvents.at,
      })
      .from(eligibilityEvents)
      .where(eq(eligibilityEvents.personId, owner.personId))
      .orderBy(asc(eligibilityEvents.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** What the person's certificates prove. */
export const ownClaims: OwnTable = {
  table: 'certificate_claim',
  by: ['certificate_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ training: certificateClaims.training, minutes: certificateClaims.minutes })
      .from(certificateClaims)
      .where(inArray(certificateClaims.certificateId, owner.certificateIds))
      .orderBy(asc(certificateClaims.certificateId))
      .limit(page.limit)
      .offset(page.offset),
}

/** Who looked at the record, as the page of looks tells it: the office, never an officer's name or case number. */
export const ownLooks: OwnTable = {
  table: 'record_look',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        region: recordLooks.region,
        foundBy: recordLooks.foundBy,
        purpose: recordLooks.purpose,
        at: recordLooks.at,
      })
      .from(recordLooks)
      .where(eq(recordLooks.personId, owner.personId))
      .orderBy(asc(recordLooks.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** What an authority decided about the person. */
export const ownDecisions: OwnTable = {
  table: 'eligibility_decision',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        placementForm: eligibilityDecisions.placementForm,
        requirement: eligibilityDecisions.requirement,
        kind: eligibilityDecisions.kind,
        ground: eligibilityDecisions.ground,
        groundDate: eligibilityDecisions.groundDate,
        validUntil: eligibilityDecisions.validUntil,
        recognised: eligibilityDecisions.recognised,
        region: eligibilityDecisions.region,
        at: eligibilityDecisions.at,
      })
      .from(eligibilityDecisions)
      .where(eq(eligibilityDecisions.personId, owner.personId))
      .orderBy(asc(eligibilityDecisions.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** The form of placement that the person prepares for. */
export const ownForm: OwnTable = {
  table: 'chosen_form',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ placementForm: chosenForms.placementForm, chosenAt: chosenForms.chosenAt })
      .from(chosenForms)
      .where(eq(chosenForms.personId, owner.personId))
      .orderBy(asc(chosenForms.personId))
      .limit(page.limit)
      .offset(page.offset),
}

/** When the person was reminded of what ends. */
export const ownReminders: OwnTable = {
  table: 'eligibility_reminder',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ days: eligibilityReminders.days, sentAt: eligibilityReminders.sentAt })
      .from(eligibilityReminders)
      .where(eq(eligibilityReminders.personId, owner.personId))
      .orderBy(asc(eligibilityReminders.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Signed extracts of the record that the person asked for; those of officers stand among the looks. */
export const ownExtracts: OwnTable = {
  table: 'record_extract',
  by: ['issued_to'],
  list: async ({ db, owner, page }) => {
    const rows = await db
      .select({
        code: recordExtracts.code,
        issuedAt: recordExtracts.issuedAt,
        statement: recordExtracts.statement,
      })
      .from(recordExtracts)
      .where(eq(recordExtracts.issuedTo, owner.personId))
      .orderBy(asc(recordExtracts.id))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ statement, ...row }) => ({ ...row, statement: JSON.parse(statement) }))
  },
}
