import { and, asc, count, eq, gte, inArray, isNull, or } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { certificateEvents, certificates, credentials } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { consequenceOf, statusOf, type StatusEvent } from '../domain/certificate-status'

/** How many certificates each key signed. */
export async function countSignedByKey(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ keyId: certificates.keyId, signed: count() })
    .from(certificates)
    .groupBy(certificates.keyId)
  return new Map(rows.map(({ keyId, signed }) => [keyId, signed]))
}

const successors = alias(certificates, 'successor')

/**
 * The codes of the certificates that stand and that a key signed at or after an instant, or whose open credential it did.
 * Expired, suspended, revoked and replaced ones are not among them. Oldest first.
 */
export async function listStandingByKey(
  db: Database,
  { keyId, from, now }: { keyId: string; from: Date; now: Date },
): Promise<string[]> {
  const rows = await db
    .select({
      code: certificates.code,
      expiresAt: certificates.expiresAt,
      kind: certificateEvents.kind,
      at: certificateEvents.at,
      reason: certificateEvents.reason,
    })
    .from(certificates)
    .leftJoin(credentials, eq(credentials.certificateId, certificates.id))
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .leftJoin(
      certificateEvents,
      and(
        eq(certificateEvents.certificateId, certificates.id),
        inArray(certificateEvents.kind, ['suspended', 'reinstated', 'revoked']),
      ),
    )
    .where(
      and(
        isNull(successors.id),
        or(
          and(eq(certificates.keyId, keyId), gte(certificates.awardedAt, from)),
          and(eq(credentials.keyId, keyId), gte(credentials.issuedAt, from)),
        ),
      ),
    )
    .orderBy(asc(certificates.id))

  const found = new Map<string, { expiresAt: Date | null; events: StatusEvent[] }>()
  for (const { code, expiresAt, kind, at, reason } of rows) {
    const events = found.get(code)?.events ?? []
    const bears = kind === 'suspended' || kind === 'reinstated' || kind === 'revoked'
    if (bears && at) events.push({ kind, at, reason })
    found.set(code, { expiresAt, events })
  }
  return [...found].flatMap(([code, { expiresAt, events }]) => {
    const history = { expiresAt, ...consequenceOf(events), replacedBy: null }
    return statusOf(history, now) === 'standing' ? [code] : []
  })
}
