import { scopeOf } from '../accounts/domain/scope'
import type { ScopedPerson } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleByNameWithin } from '../accounts/list-people-within.server'
import { listCompletions } from '../eligibility/list-completions.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { takeTurn } from '../platform/throttle/take-turn.server'
import { nameLimit } from './domain/limits'

export type FoundName = ScopedPerson & { completedAt: Date }

export type NamesOutcome =
  | { kind: 'found'; people: FoundName[]; more: boolean }
  | { kind: 'refused'; why: 'no-region' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/** How many people one search by name shows. */
const mostShown = 50

/**
 * People of the officer's scope whose name holds some letters and who have a certificate of training: enough to choose one
 * and say what for. Whoever has only registered is not listed; by IIN they can be found.
 */
export async function searchNames(
  tx: Database,
  { officer, name, now }: { officer: Visitor; name: string; now: Date },
): Promise<NamesOutcome> {
  const turn = await takeTurn(tx, nameLimit, officer.id, now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const scope = scopeOf(officer)
  if (!scope) return { kind: 'refused', why: 'no-region' }
  const found = await listPeopleByNameWithin(tx, { wanted: name, scope })
  await recordAudit(tx, {
    action: 'desk.searched',
    actorId: officer.id,
    subject: { kind: 'person', id: officer.id },
    detail: { region: officer.region, district: officer.district, found: found.people.length },
    now,
  })
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
