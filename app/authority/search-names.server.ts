import { scopeOf } from '../accounts/domain/scope'
import type { ScopedPerson } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleByNameWithin } from '../accounts/list-people-within.server'
import { openListPage } from '../accounts/open-list-page.server'
import type { RequestContext } from '../context'
import { listCompletions } from '../eligibility/list-completions.server'
import type { Database } from '../platform/database/database.server'

export type FoundName = ScopedPerson & { completedAt: Date }

export type NamesOutcome =
  | { kind: 'found'; people: FoundName[]; more: boolean }
  | { kind: 'refused'; why: 'no-region' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/** How many people one search by name shows. */
const mostShown = 25

/**
 * People of the officer's scope whose name holds some letters and who have a certificate of training: enough to choose one
 * and say what for. Whoever has only registered is not listed; by IIN they can be found. Each search is a page of a list of
 * people (openListPage): written down, and an alarm when there are too many.
 */
export async function searchNames(
  tx: Database,
  context: Pick<RequestContext, 'config' | 'requestId' | 'now'>,
  { officer, name }: { officer: Visitor; name: string },
): Promise<NamesOutcome> {
  const scope = scopeOf(officer)
  if (!scope) return { kind: 'refused', why: 'no-region' }
  const found = await listPeopleByNameWithin(tx, { wanted: name, scope })
  const { region, district } = officer
  const detail = { region, district, found: found.people.length }
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
    return completion ? [{ ...person, completedAt: completion.completedAt }] : []
  })
  return {
    kind: 'found',
    people: people.slice(0, mostShown),
    more: found.more || people.length > mostShown,
  }
}
