import { inArray, isNotNull } from 'drizzle-orm'
import {
  eligibilityDecisions as decisions,
  eligibilityEvents as events,
} from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import { parseEvents, selectEvents, type PersonalEvent } from './events'

/** What certificates did to the requirements of these people, as it was written. */
export async function listEventsOfMany(
  db: Database,
  personIds: readonly string[],
): Promise<PersonalEvent[]> {
  const theirs = inArray(events.personId, [...personIds])
  return parseEvents(await selectEvents(db).where(theirs).orderBy(events.at, events.id))
}

/** What authorities decided about these people, as it was decided. */
export function listDecisionsOfMany(db: Database, personIds: readonly string[]) {
  return db
    .select({
      personId: decisions.personId,
      id: decisions.id,
      placementForm: decisions.placementForm,
      requirement: decisions.requirement,
      kind: decisions.kind,
      ground: decisions.ground,
      groundDate: decisions.groundDate,
      validUntil: decisions.validUntil,
      tableVersionId: decisions.tableVersionId,
      region: decisions.region,
      recognised: decisions.recognised,
      secondOfficial: isNotNull(decisions.confirmedBy).mapWith(Boolean),
      at: decisions.at,
    })
    .from(decisions)
    .where(inArray(decisions.personId, [...personIds]))
    .orderBy(decisions.at, decisions.id)
}
