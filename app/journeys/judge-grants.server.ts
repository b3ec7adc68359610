import type { TestStanding } from '../assessment/domain/judge-standing'
import { refuseGrant, type GrantFacts, type GrantRefusal } from '../assessment/domain/refuse-grant'
import { readTestStanding } from '../assessment/read-test-standing.server'
import { statusOf } from '../certification/domain/certificate-status'
import { findEarnedCertificate } from '../certification/issuing/find-earned-certificate.server'
import type { FinalTestRules } from '../learning/domain/definition'
import type { Enrolment } from '../learning/domain/enrolment'
import { grantKinds, type Grant, type GrantKind } from '../learning/domain/grant'
import { findNewestEnrolment } from '../learning/find-newest-enrolment.server'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import { listGrants } from '../learning/list-grants.server'
import type { Database } from '../platform/database/database.server'

/** What was granted for an enrolment, and what may be granted now. */
export type GrantsJudgement = {
  /** The oldest first. */
  grants: Grant[]
  rules: FinalTestRules | null
  standing: TestStanding | null
  /** For each kind why it may not be granted; null where it may. */
  refusals: Record<GrantKind, GrantRefusal | null>
}

/** Gathers from every room what decides whether something may be granted for an enrolment, and judges it. */
export async function judgeGrants(
  db: Database,
  enrolment: Enrolment,
  now: Date,
): Promise<GrantsJudgement> {
  const { id: enrolmentId, personId, programme, programmeVersionId } = enrolment
  const version = await findProgrammeVersion(db, programmeVersionId)
  const rules = version.definition.completion.finalTest
  const grants = await listGrants(db, enrolmentId)
  const newest = await findNewestEnrolment(db, { personId, programme })
  const facts: GrantFacts = {
    standing: rules && (await readTestStanding(db, { enrolmentId, rules, now })),
    rules,
    isNewest: newest?.id === enrolmentId,
    isFreshGranted: grants.some(({ kind }) => kind === 'fresh-enrolment'),
    certificate: await becameOfCertificate(db, enrolmentId, now),
  }
  const refusals = Object.fromEntries(
    grantKinds.map((kind) => [kind, refuseGrant(kind, facts, now)]),
  ) as GrantsJudgement['refusals']
  return { grants, rules, standing: facts.standing, refusals }
}

async function becameOfCertificate(
  db: Database,
  enrolmentId: string,
  now: Date,
): Promise<GrantFacts['certificate']> {
  const certificate = await findEarnedCertificate(db, enrolmentId)
  if (!certificate) return 'none'
  const status = statusOf(certificate, now)
  return status === 'revoked' || status === 'expired' ? 'ended' : 'stands'
}
