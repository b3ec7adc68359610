import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import {
  certificateEvents as events,
  certificates,
  signingKeyEvents as keyEvents,
} from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

/** What became of certificates from an instant on, the oldest first, by code; not their awards. */
export function listChangesSince(db: Database, since: Date) {
  return db
    .select({
      code: certificates.code,
      kind: events.kind,
      reason: events.reason,
      note: events.note,
      at: events.at,
    })
    .from(events)
    .innerJoin(certificates, eq(certificates.id, events.certificateId))
    .where(
      and(
        gte(events.at, since),
        inArray(events.kind, ['suspended', 'reinstated', 'revoked', 'replaced']),
      ),
    )
    .orderBy(asc(events.at), asc(events.id))
}

/** The keys that were said, from an instant on, to be in other hands too, and since when they were. */
export function listCompromisesSince(db: Database, since: Date) {
  return db
    .select({ keyId: keyEvents.keyId, from: keyEvents.from })
    .from(keyEvents)
    .where(and(gte(keyEvents.at, since), eq(keyEvents.kind, 'compromised')))
    .orderBy(asc(keyEvents.at), asc(keyEvents.id))
}
