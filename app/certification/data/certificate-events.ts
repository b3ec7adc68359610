import { asc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { certificateEvents } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'

export type NewCertificateEvent = Omit<typeof certificateEvents.$inferInsert, 'id'>

const putEvent = prepareOnce((tx) =>
  tx
    .insert(certificateEvents)
    .values(placesOf(certificateEvents))
    .onConflictDoNothing()
    .returning({ id: certificateEvents.id }),
)

/** Adds an event; false when it can happen to a certificate only once, and has. */
export async function insertEvent(tx: Database, event: NewCertificateEvent): Promise<boolean> {
  const row = fillPlaces(certificateEvents, { id: uuid(), ...event })
  const added = await putEvent(tx).execute(row)
  return added.length === 1
}

export type CertificateEvent = typeof certificateEvents.$inferSelect

/** What happened to a certificate, the oldest first. */
export function listEvents(db: Database, certificateId: string): Promise<CertificateEvent[]> {
  return db
    .select()
    .from(certificateEvents)
    .where(eq(certificateEvents.certificateId, certificateId))
    .orderBy(asc(certificateEvents.at), asc(certificateEvents.id))
}
