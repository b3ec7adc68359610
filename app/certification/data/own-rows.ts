import { asc, eq, inArray } from 'drizzle-orm'
import {
  certificateEvents,
  certificatePapers,
  certificateProposals,
  certificates,
  credentials,
  nameConfirmations,
} from '../../../db/schema/certification'
import type { OwnTable } from '../../platform/database/own-rows'

/** The names that the person confirmed for certificates. */
export const ownNames: OwnTable = {
  table: 'name_confirmation',
  by: ['enrolment_id'],
  list: ({ db, owner, page }) =>
    db
      .select({ name: nameConfirmations.name, confirmedAt: nameConfirmations.confirmedAt })
      .from(nameConfirmations)
      .where(inArray(nameConfirmations.enrolmentId, owner.enrolmentIds))
      .orderBy(asc(nameConfirmations.enrolmentId))
      .limit(page.limit)
      .offset(page.offset),
}

/** The person's certificates, with what was signed. */
export const ownCertificates: OwnTable = {
  table: 'certificate',
  by: ['person_id'],
  list: async ({ db, owner, page }) => {
    const rows = await db
      .select({
        code: certificates.code,
        programme: certificates.programme,
        awardedAt: certificates.awardedAt,
        expiresAt: certificates.expiresAt,
        statement: certificates.statement,
      })
      .from(certificates)
      .where(eq(certificates.personId, owner.personId))
      .orderBy(asc(certificates.id))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ statement, ...row }) => ({ ...row, statement: JSON.parse(statement) }))
  },
}

/** What became of them; not by whom. */
export const ownCertificateEvents: OwnTable = {
  table: 'certificate_event',
  by: ['certificate_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        code: certificates.code,
        kind: certificateEvents.kind,
        reason: certificateEvents.reason,
        note: certificateEvents.note,
        at: certificateEvents.at,
      })
      .from(certificateEvents)
      .innerJoin(certificates, eq(certificates.id, certificateEvents.certificateId))
      .where(eq(certificates.personId, owner.personId))
      .orderBy(asc(certificateEvents.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Corrections that the person asked for. What somebody else proposed is told when it is done. */
export const ownCorrections: OwnTable = {
  table: 'certificate_proposal',
  by: ['proposed_by'],
  list: ({ db, owner, page }) =>
    db
      .select({
        code: certificates.code,
        action: certificateProposals.action,
        reason: certificateProposals.reason,
        note: certificateProposals.note,
        name: certificateProposals.name,
        document: certificateProposals.document,
        proposedAt: certificateProposals.proposedAt,
        decision: certificateProposals.decision,
        decidedAt: certificateProposals.decidedAt,
      })
      .from(certificateProposals)
      .innerJoin(certificates, eq(certificates.id, certificateProposals.certificateId))
      .where(eq(certificateProposals.proposedBy, owner.personId))
      .orderBy(asc(certificateProposals.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** The open credentials, word for word as they are downloaded. */
export const ownCredentials: OwnTable = {
  table: 'credential',
  by: ['certificate_id'],
  list: async ({ db, owner, page }) => {
    const rows = await db
      .select({
        code: certificates.code,
        document: credentials.document,
        issuedAt: credentials.issuedAt,
      })
      .from(credentials)
      .innerJoin(certificates, eq(certificates.id, credentials.certificateId))
      .where(eq(certificates.personId, owner.personId))
      .orderBy(asc(credentials.certificateId))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ document, ...row }) => ({ ...row, credential: JSON.parse(document) }))
  },
}

/** When papers of them were made, and their digests. */
export const ownPapers: OwnTable = {
  table: 'certificate_paper',
  by: ['certificate_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        code: certificates.code,
        sha256: certificatePapers.sha256,
        printedAt: certificatePapers.printedAt,
      })
      .from(certificatePapers)
      .innerJoin(certificates, eq(certificates.id, certificatePapers.certificateId))
      .where(eq(certificates.personId, owner.personId))
      .orderBy(asc(certificatePapers.certificateId), asc(certificatePapers.sha256))
      .limit(page.limit)
      .offset(page.offset),
}
