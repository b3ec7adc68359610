import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { eligibilityEvents as events } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import type { EligibilityEvent } from '../domain/event'

export type PersonalEvent = EligibilityEvent & { personId: string }

/** A person's event as the history reads it. */
export const eventColumns = {
  personId: events.personId,
  placementForm: events.placementForm,
  requirement: events.requirement,
  kind: events.kind,
  certificateId: events.certificateId,
  certificateCode: events.certificateCode,
  expiresAt: events.expiresAt,
  tableVersionId: events.tableVersionId,
  at: events.at,
}

/** Adds to the history what is not there yet: a certificate meets, and is withdrawn from, a requirement once. */
export async function appendEvents(tx: Database, news: PersonalEvent[]): Promise<void> {
  if (news.length === 0) return
  await tx
    .insert(events)
    .values(news.map((event) => ({ id: uuid(), ...event })))
    .onConflictDoNothing()
}

/** The history of one person, as it was written. */
export function listEventsOf(db: Database, personId: string): Promise<PersonalEvent[]> {
  return db.select(eventColumns).from(events).where(eq(events.personId, personId)).orderBy(events.at)
}

/** What one certificate did to whichever requirements. */
export function listEventsBy(db: Database, certificateId: string): Promise<PersonalEvent[]> {
  return db.select(eventColumns).from(events).where(eq(events.certificateId, certificateId))
}
