import { and, asc, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { certificateEvents, certificates } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

/** The stored record, as it was written at the award. */
export type CertificateRecord = typeof certificates.$inferSelect

/** A stored record, and what became of it since. */
export type Certificate = CertificateRecord & {
  revoked: { at: Date; reason: string | null } | null
  /** Code of the certificate that replaces it. */
  replacedBy: string | null
}

const revocations = alias(certificateEvents, 'revocation')
const successors = alias(certificates, 'successor')

function selectCertificates(db: Database, which: SQL | undefined) {
  return db
    .select({
      record: certificates,
      revokedAt: revocations.at,
      reason: revocations.reason,
      replacedBy: successors.code,
    })
    .from(certificates)
    .leftJoin(
      revocations,
      and(eq(revocations.certificateId, certificates.id), eq(revocations.kind, 'revoked')),
    )
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .where(which)
    .orderBy(desc(certificates.awardedAt))
}

type Row = Awaited<ReturnType<typeof selectCertificates>>[number]

function toCertificate({ record, revokedAt, reason, replacedBy }: Row): Certificate {
  return { ...record, revoked: revokedAt && { at: revokedAt, reason }, replacedBy }
}

const byCode = prepareOnce((db) =>
  selectCertificates(db, eq(certificates.code, sql.placeholder('code'))).prepare(),
)

export async function selectByCode(db: Database, code: string): Promise<Certificate | null> {
  const [row] = await byCode(db).execute({ code })
  return row ? toCertificate(row) : null
}

/** The certificate with a code, when it is this person's. */
export async function selectOwnByCode(
  db: Database,
  { personId, code }: { personId: string; code: string },
): Promise<Certificate | null> {
  const which = and(eq(certificates.code, code), eq(certificates.personId, personId))
  const [row] = await selectCertificates(db, which)
  return row ? toCertificate(row) : null
}

/** A person's certificates, newest first. */
export async function selectOwn(db: Database, personId: string): Promise<Certificate[]> {
  const rows = await selectCertificates(db, eq(certificates.personId, personId))
  return rows.map(toCertificate)
}

/** The certificate that an enrolment earned; not one that replaces it. */
export async function selectEarned(
  db: Database,
  enrolmentId: string,
): Promise<Certificate | null> {
  const which = and(eq(certificates.enrolmentId, enrolmentId), isNull(certificates.replacesId))
  const [row] = await selectCertificates(db, which)
  return row ? toCertificate(row) : null
}

/** What stands of a programme's certificates: neither revoked nor replaced. Oldest first. */
export function selectStanding(db: Database, programme: string) {
  const { id, code, personId, expiresAt } = certificates
  return db
    .select({ id, code, personId, expiresAt })
    .from(certificates)
    .leftJoin(
      revocations,
      and(eq(revocations.certificateId, certificates.id), eq(revocations.kind, 'revoked')),
    )
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .where(and(eq(certificates.programme, programme), isNull(revocations.id), isNull(successors.id)))
    .orderBy(asc(certificates.awardedAt))
}

/** Adds a record; false when its enrolment has earned a certificate already. */
export async function insertEarned(tx: Database, record: CertificateRecord): Promise<boolean> {
  const added = await tx
    .insert(certificates)
    .values(record)
    .onConflictDoNothing()
    .returning({ id: certificates.id })
  return added.length === 1
}
