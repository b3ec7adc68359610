import { asc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { certificateEvents } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export type NewCertificateEvent = Omit<typeof certificateEvents.$inferInsert, 'id'>

/** Adds an event; false when it can happen to a certificate only once, and has. */
export async function insertEvent(tx: Database, event: NewCertificateEvent): Promise<boolean> {
  const added = await tx
    .insert(certificateEvents)
    .values({ id: uuid(), ...event })
    .onConflictDoNothing()
    .returning({ id: certificateEvents.id })
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
