import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { certificateEvents, certificates } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'
import { consequenceOf, type Consequence, type StatusEvent } from '../domain/certificate-status'

/** The stored record, as it was written at the award. */
export type CertificateRecord = typeof certificates.$inferSelect

/** A stored record, and what became of it since. */
export type Certificate = CertificateRecord &
  Consequence & {
    /** Code of the certificate that replaces it. */
    replacedBy: string | null
  }

const successors = alias(certificates, 'successor')

/** Of most certificates there is no event but the award, so that they take one row. */
const whatBecame = and(
  eq(certificateEvents.certificateId, certificates.id),
  inArray(certificateEvents.kind, ['suspended', 'reinstated', 'revoked']),
)

/** A certificate takes as many rows as it has events that bear on its status; see `gather`. */
function selectCertificates(db: Database, which: SQL | undefined) {
  return db
    .select({
      record: certificates,
      kind: certificateEvents.kind,
      at: certificateEvents.at,
      reason: certificateEvents.reason,
      replacedBy: successors.code,
    })
    .from(certificates)
    .leftJoin(certificateEvents, whatBecame)
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .where(which)
    .orderBy(desc(certificates.awardedAt), desc(certificates.id))
}

type Row = Awaited<ReturnType<typeof selectCertificates>>[number]

/** Certificates out of their rows, in the order of the rows. */
function gather(rows: Row[]): Certificate[] {
  const byId = new Map<string, Row[]>()
  for (const row of rows) byId.set(row.record.id, [...(byId.get(row.record.id) ?? []), row])
  return [...byId.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const { record, replacedBy } = first
    return [{ ...record, ...consequenceOf(rows.flatMap(toEvent)), replacedBy }]
  })
}

function toEvent({ kind, at, reason }: Pick<Row, 'kind' | 'at' | 'reason'>): StatusEvent[] {
  const bears = kind === 'suspended' || kind === 'reinstated' || kind === 'revoked'
  return bears && at ? [{ kind, at, reason }] : []
}

const byCode = prepareOnce((db) =>
  selectCertificates(db, eq(certificates.code, sql.placeholder('code'))),
)

/** The certificate with a code, in the spelling of parseCertificateCode, or null. Its seal is not checked. */
export async function findCertificateByCode(db: Database, code: string): Promise<Certificate | null> {
  const [certificate] = gather(await byCode(db).execute({ code }))
  return certificate ?? null
}

/** The certificate with an id, or null. Its seal is not checked. */
export async function findCertificate(db: Database, id: string): Promise<Certificate | null> {
  const [certificate] = gather(await selectCertificates(db, eq(certificates.id, id)))
  return certificate ?? null
}

/** A person's own certificate by its code; another's reads as absent. Its seal is not checked. */
export async function findOwnCertificate(
  db: Database,
  { personId, code }: { personId: string; code: string },
): Promise<Certificate | null> {
  const which = and(eq(certificates.code, code), eq(certificates.personId, personId))
  const [certificate] = gather(await selectCertificates(db, which))
  return certificate ?? null
}

/** A person's certificates, newest first. Their seals are not checked. */
export async function listOwnCertificates(db: Database, personId: string): Promise<Certificate[]> {
  return gather(await selectCertificates(db, eq(certificates.personId, personId)))
}

const earned = prepareOnce((db) =>
  selectCertificates(
    db,
    and(eq(certificates.enrolmentId, sql.placeholder('enrolmentId')), isNull(successors.id)),
  ),
)

/**
 * The certificate that an enrolment earned, or the one that now stands in its place; null while there is none. Its seal is not checked.
 */
export async function findEarnedCertificate(db: Database, enrolmentId: string): Promise<Certificate | null> {
  const [certificate] = gather(await earned(db).execute({ enrolmentId }))
  return certificate ?? null
}

/** The certificates of several people, newest first; at most `limit` of them, whole. */
export async function listCertificatesOfPeople(
  db: Database,
  personIds: string[],
  limit: number,
): Promise<Certificate[]> {
  if (personIds.length === 0) return []
  const rows = await selectCertificates(db, inArray(certificates.personId, personIds))
  return gather(rows).slice(0, limit)
}

/** Code of a certificate by its id. */
export async function findCode(db: Database, id: string): Promise<string | null> {
  const [found] = await db
    .select({ code: certificates.code })
    .from(certificates)
    .where(eq(certificates.id, id))
  return found?.code ?? null
}

/** What stands of a programme's certificates: not revoked, replaced or suspended. Oldest first. */
export async function listStandingCertificates(db: Database, programme: string) {
  const { id, code, personId, expiresAt } = certificates
  const { kind, at, reason } = certificateEvents
  const rows = await db
    .select({ certificate: { id, code, personId, expiresAt }, kind, at, reason })
    .from(certificates)
    .leftJoin(certificateEvents, whatBecame)
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .where(and(eq(certificates.programme, programme), isNull(successors.id)))
    .orderBy(asc(certificates.awardedAt), asc(certificates.id))
  const events = new Map<string, StatusEvent[]>()
  for (const row of rows) {
    events.set(row.certificate.id, [...(events.get(row.certificate.id) ?? []), ...toEvent(row)])
  }
  const told = new Set<string>()
  return rows.flatMap(({ certificate }) => {
    const { revoked, suspended } = consequenceOf(events.get(certificate.id) ?? [])
    if (revoked || suspended || told.has(certificate.id)) return []
    told.add(certificate.id)
    return [certificate]
  })
}

const putEarned = prepareOnce((tx) =>
  tx
    .insert(certificates)
    .values(placesOf(certificates))
    .onConflictDoNothing()
    .returning({ id: certificates.id }),
)

/** Adds a record; false when its enrolment has earned a certificate already. */
export async function insertEarnedCertificate(tx: Database, record: CertificateRecord): Promise<boolean> {
  const added = await putEarned(tx).execute(fillPlaces(certificates, record))
  return added.length === 1
}

/** Adds the record of a certificate that takes another's place; the database lets none take it twice. */
export async function insertCertificate(tx: Database, record: CertificateRecord): Promise<void> {
  await tx.insert(certificates).values(record)
}
