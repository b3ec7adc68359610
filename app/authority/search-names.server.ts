import { maskUntyped } from '../accounts/domain/mask-untyped'
import { scopeOf } from '../accounts/domain/scope'
import type { ScopedPerson } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleByNameWithin } from '../accounts/list-people-within.server'
import { openListPage } from '../accounts/open-list-page.server'
import type { RequestContext } from '../context'
import { listCompletions } from '../eligibility/list-completions.server'
import { isCommonPurpose, otherPurpose } from '../eligibility/domain/purpose'
import type { Database } from '../platform/database/database.server'

/** Somebody who was found by name: no more of it than was typed, and nothing of their IIN. */
export type FoundName = Omit<ScopedPerson, 'iinLastFour' | 'iinGround'> & { completedAt: Date }

export type NamesOutcome =
  | { kind: 'found'; people: FoundName[]; more: boolean }
  | { kind: 'refused'; why: 'no-region' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/** How many people one search by name shows. */
const mostShown = 25

/**
 * People of the officer's scope whose name holds some letters and who have a certificate of training: as much as tells one
 * from another to whoever knows the name, and no more of it than they typed. Whoever has only registered is not listed; by IIN they can be found. Each search
 * is a page of a list of people (openListPage): written down with what it was for, and an alarm when there are too many.
 * The entry names a usual purpose, and does not repeat an officer's own words: those go with what is opened.
 */
export async function searchNames(
  tx: Database,
  context: Pick<RequestContext, 'config' | 'requestId' | 'now'>,
  search: { officer: Visitor; name: string; purpose: string; caseNumber: string | null },
): Promise<NamesOutcome> {
  const { officer, name, purpose, caseNumber } = search
  const scope = scopeOf(officer)
  if (!scope) return { kind: 'refused', why: 'no-region' }
  const found = await listPeopleByNameWithin(tx, { wanted: name, scope })
  const { region, district } = officer
  const detail = {
    ...{ region, district, found: found.people.length },
    purpose: isCommonPurpose(purpose) ? purpose : otherPurpose,
    ...(caseNumber === null ? {} : { caseNumber }),
  }
  const turn = await openListPage(tx, context, { visitor: officer, list: 'names', detail })
  if (turn.kind === 'throttled') {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const completions = await listCompletions(
    tx,
    found.people.map(({ id }) => id),
  )
  const people = found.people.flatMap((person): FoundName[] => {
    const completion = completions.get(person.id)
    if (!completion) return []
    const { id, region, district } = person
    const shown = { id, region, district, name: maskUntyped(person.name, name) }
    return [{ ...shown, completedAt: completion.completedAt }]
  })
  return {
    kind: 'found',
    people: people.slice(0, mostShown),
    more: found.more || people.length > mostShown,
  }
}
