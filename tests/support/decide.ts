import { confirmDecision } from '../../app/eligibility/confirm-decision.server'
import { decideRequirement } from '../../app/eligibility/decide-requirement.server'
import { declineDecision } from '../../app/eligibility/decline-decision.server'
import type { DecisionRequest } from '../../app/eligibility/domain/decision-request'
import { proposeDecision } from '../../app/eligibility/propose-decision.server'
import { readRecord } from '../../app/eligibility/read-record.server'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { eligibilityDecisions, requirementTableVersions } from '../../db/schema/eligibility'
import { freshDatabase } from './fresh-database'
import { givenPeople } from './given-rows'
import { aChecklistItem, aRequirement, givenTable } from './given-requirement-table'

export const now = new Date('2026-11-21T09:00:00Z')
export const officer = { id: 'officer-1', region: 'KZ-75' }
export const colleague = { id: 'officer-2', region: 'KZ-75' }

const relatives = {
  id: 'relatives',
  title: { kk: 'Туыстар', ru: 'Родственники', en: 'Relatives' },
  source: aRequirement().source,
}

const requirements = [
  aRequirement({ exemptions: [relatives] }),
  aChecklistItem(),
  aChecklistItem({ id: 'court', secondOfficial: true }),
]

/** What an officer decides of one person, p1. */
export function request(different: Partial<DecisionRequest> = {}): DecisionRequest {
  return {
    officer,
    personId: 'p1',
    placementForm: 'adoption',
    requirement: 'home-visit',
    kind: 'satisfied',
    ground: 'Protocol 17',
    groundDate: '2026-11-20',
    validUntil: null,
    seen: null,
    now,
    ...different,
  }
}

/** Decides in a transaction of its own. */
export function decide(database: DatabaseHandle, different: Partial<DecisionRequest> = {}) {
  return database.transaction((tx) => decideRequirement(tx, request(different)))
}

/** Decides. @throws when it is refused. @returns the id of the decision. */
export async function decided(database: DatabaseHandle, different: Partial<DecisionRequest> = {}) {
  await givenPeople(database, officer.id, colleague.id)
  const outcome = await decide(database, different)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.decisionId
}

/** Proposes a decision. @throws when it is refused. @returns the id of the proposal. */
export async function proposed(database: DatabaseHandle, different: Partial<DecisionRequest> = {}) {
  await givenPeople(database, officer.id, colleague.id)
  const outcome = await database.transaction((tx) =>
    proposeDecision(tx, request({ requirement: 'court', ...different })),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.proposalId
}

/** Confirms or declines a proposal. */
export function answer(
  database: DatabaseHandle,
  by: typeof confirmDecision | typeof declineDecision,
  proposalId: string,
  who = colleague,
) {
  return database.transaction<Awaited<ReturnType<typeof by>>>((tx) =>
    by(tx, { proposalId, officer: who, now }),
  )
}

/** How a requirement of adoption stands for p1. */
export async function itemOf(database: DatabaseHandle, requirement: string, at = now) {
  const [form] = await readRecord(database.read, { personId: 'p1', now: at })
  return form?.items.find((item) => item.requirement === requirement)
}

/** A database with a table of adoption: training, a visit, and what two officers decide. */
export async function freshWithTable() {
  const database = await freshDatabase()
  await givenPeople(database, 'p1', officer.id, colleague.id)
  await givenTable(database, { requirements })
  return database
}

/** A confirmation of training as it was made before the data of a certificate was asked for. */
export async function givenConfirmedBefore(database: DatabaseHandle) {
  const [table] = await database.read.select().from(requirementTableVersions)
  const before: typeof eligibilityDecisions.$inferInsert = {
    id: 'd-before',
    personId: 'p1',
    placementForm: 'adoption',
    requirement: 'psychological-training',
    kind: 'satisfied',
    ground: 'аааааааааа',
    groundDate: '2026-11-20',
    tableVersionId: table?.id ?? '',
    officerId: 'officer-1',
    region: 'KZ-75',
    at: new Date('2026-11-20T09:00:00Z'),
  }
  await database.transaction(async (tx) => {
    await tx.insert(eligibilityDecisions).values(before)
  })
}
