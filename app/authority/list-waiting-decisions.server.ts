import { scopeOf } from '../accounts/domain/scope'
import type { ScopedPerson } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import { listNames } from '../accounts/list-names.server'
import { isPlacementForm } from '../eligibility/domain/requirement-table'
import { listOpenProposals } from '../eligibility/list-open-proposals.server'
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

/** The decisions that wait for a second officer, about people of this officer's scope, the oldest first. */
export async function listWaitingDecisions(
  db: Database,
  officer: Visitor,
): Promise<WaitingDecision[]> {
  const scope = scopeOf(officer)
  if (!scope || officer.region === null) return []
  const proposals = await listOpenProposals(db, { region: officer.region })
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
