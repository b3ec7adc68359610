import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import {
  certificateClaims as claims,
  eligibilityEvents as events,
} from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { EligibilityEvent } from '../domain/event'
import { claimColumns, parseClaim, type ClaimRow } from './claims'

export type PersonalEvent = EligibilityEvent & { personId: string }

/** An event as it is written: what its certificate claims stands apart, once. */
export type NewEvent = Omit<PersonalEvent, 'claim'>

/** A person's event as it is kept. */
const eventColumns = {
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

/** Events with what their certificates claim, to be narrowed down and read by `parseEvents`. */
export function selectEvents(db: Database) {
  return db
    .select({ event: eventColumns, claim: claimColumns })
    .from(events)
    .leftJoin(claims, eq(claims.certificateId, events.certificateId))
}

/** The events out of their rows. */
export function parseEvents(rows: { event: NewEvent; claim: ClaimRow | null }[]): PersonalEvent[] {
  return rows.map(({ event, claim }) => ({ ...event, claim: parseClaim(claim) }))
}

const putOf = (count: number) =>
  prepareOnce((tx) =>
    tx
      .insert(events)
      .values(Array.from({ length: count }, (_, place) => placesOf(events, place)))
      .onConflictDoNothing(),
  )

/** What adds one event, two, and so on: a certificate meets few requirements. */
const puts = Array.from({ length: 8 }, (_, index) => putOf(index + 1))

/** Adds to the history what is not there yet: a certificate meets, and is revoked for, a requirement once. */
export async function insertEvents(tx: Database, news: readonly NewEvent[]): Promise<void> {
  for (let from = 0; from < news.length; from += puts.length) {
    const some = news.slice(from, from + puts.length)
    const rows = some.map((event, place) => fillPlaces(events, { id: uuid(), ...event }, place))
    await puts[some.length - 1]?.(tx).execute(Object.assign({}, ...rows))
  }
}

/** The history of one person, as it was written: what one certificate does to several requirements is of one instant. */
export async function listEventsOf(db: Database, personId: string): Promise<PersonalEvent[]> {
  const own = eq(events.personId, personId)
  return parseEvents(await selectEvents(db).where(own).orderBy(events.at, events.id))
}

/** What one certificate did to whichever requirements, as it was written. */
export async function listEventsBy(db: Database, certificateId: string): Promise<PersonalEvent[]> {
  const own = eq(events.certificateId, certificateId)
  return parseEvents(await selectEvents(db).where(own).orderBy(events.at, events.id))
}
