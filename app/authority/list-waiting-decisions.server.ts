import { scopeOf, type Scope } from '../accounts/domain/scope'
import type { ScopedPerson } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import { listNames } from '../accounts/list-names.server'
import { isPlacementForm } from '../eligibility/domain/requirement-table'
import type { DecisionProposal } from '../eligibility/domain/proposal'
import { listLapsedProposals, listOpenProposals } from '../eligibility/list-open-proposals.server'
import { findNewestTable } from '../eligibility/find-newest-table.server'
import type { Database } from '../platform/database/database.server'
import type { Multilingual } from '../platform/i18n/language'
import { maskAwaiting } from './domain/mask-awaiting'

export type WaitingDecision = {
  id: string
  /** Masked: nobody has said yet what for. */
  person: Omit<ScopedPerson, 'iinLastFour' | 'iinGround'>
  form: Multilingual
  title: Multilingual
  proposedBy: string
  proposedAt: Date
  /** Whether this officer proposed it, and so cannot confirm it. */
  isOwn: boolean
}

/**
 * The decisions that wait for a second officer, about people of this officer's scope, the oldest first; and of the latest
 * fifty of the region that lapsed and were not proposed again those about the same people, the newest first.
 */
export async function listWaitingDecisions(
  db: Database,
  officer: Visitor,
  now: Date,
): Promise<{ waiting: WaitingDecision[]; lapsed: WaitingDecision[] }> {
  const { region } = officer
  const scope = scopeOf(officer)
  if (!scope || region === null) return { waiting: [], lapsed: [] }
  const open = await listOpenProposals(db, { region, now })
  const lapsed = await listLapsedProposals(db, { region, now, limit: 50 })
  const described = await describe(db, { proposals: [...open, ...lapsed], officer, scope })
  const isOpen = new Set(open.map(({ id }) => id))
  return {
    waiting: described.filter(({ id }) => isOpen.has(id)),
    lapsed: described.filter(({ id }) => !isOpen.has(id)),
  }
}

async function describe(
  db: Database,
  { proposals, officer, scope }: { proposals: DecisionProposal[]; officer: Visitor; scope: Scope },
): Promise<WaitingDecision[]> {
  const personIds = proposals.map(({ personId }) => personId)
  const people = await listPeopleWithin(db, { personIds, scope })
  const names = await listNames(
    db,
    proposals.map(({ proposedBy }) => proposedBy),
  )
  const forms = [...new Set(proposals.map(({ placementForm }) => placementForm))]
  const tables = await Promise.all(
    forms.filter(isPlacementForm).map((form) => findNewestTable(db, form)),
  )
  return proposals.flatMap((proposal) => {
    const { id, personId, placementForm, requirement, proposedBy, proposedAt } = proposal
    const person = people.get(personId)
    const table = tables.find((each) => each?.definition.placementForm === placementForm)
    const rule = table?.definition.requirements.find((each) => each.id === requirement)
    if (!person || !table || !rule) return []
    return {
      id,
      person: maskAwaiting(person),
      form: table.definition.title,
      title: rule.title,
      proposedBy: names.get(proposedBy) ?? '',
      proposedAt,
      isOwn: proposedBy === officer.id,
    }
  })
}
