import type { Scope } from '../accounts/domain/scope'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import { selectPeopleWithin } from '../accounts/select-people-within.server'
import type { ScopedPerson } from '../accounts/find-person-within.server'
import type { Database } from '../platform/database/database.server'
import { countAwaitingRows, listAwaitingRows, type AwaitingCursor } from './data/awaiting'
import type { TrainingProof } from './domain/judge-training'
import type { PlacementForm } from './domain/requirement-table'
import { listCompletions } from './list-completions.server'
import { readTrainingOfMany, readTrainingTables } from './read-training-of-many.server'

export type { AwaitingCursor }

export type Awaiting = ScopedPerson & {
  completedAt: Date
  placementForms: string[]
  /** What certificates prove of the training, by the rule of the record; null when none is asked for. */
  proof: TrainingProof | null
}

export type ListAwaiting = {
  scope: Scope
  /** Only those with evidence for this form; null for every form. */
  placementForm: PlacementForm | null
  /** Where the page before this one ended. */
  before: AwaitingCursor | null
  limit: number
  now: Date
}

/**
 * People of a scope for whom a certificate was recorded, of the whole training or of a part, and whose record no
 * officer has read since, the newest evidence first. Evidence that was revoked does not count; a batch that was checked is no reading.
 *
 * @returns a page, and where it ended when there are more.
 */
export async function listAwaiting(
  db: Database,
  { scope, limit, now, ...asked }: ListAwaiting,
): Promise<{ people: Awaiting[]; next: AwaitingCursor | null }> {
  const people = selectPeopleWithin(db, scope)
  const found = await listAwaitingRows(db, people, { ...asked, limit: limit + 1 })
  const page = found.slice(0, limit)
  const personIds = page.map(({ personId }) => personId)
  const shown = await listPeopleWithin(db, { personIds, scope })
  const completions = await listCompletions(db, personIds)
  const tables = await readTrainingTables(db)
  const trainings = await readTrainingOfMany(db, tables, { personIds, now })
  return {
    people: page.flatMap(({ personId, completedAt }) => {
      const person = shown.get(personId)
      const placementForms = completions.get(personId)?.placementForms ?? []
      const proof = trainings.get(personId)?.proof ?? null
      return person ? [{ ...person, completedAt, placementForms, proof }] : []
    }),
    next: found.length > limit ? (page.at(-1) ?? null) : null,
  }
}

/** How many people wait in the queue of a scope. */
export function countAwaiting(db: Database, scope: Scope): Promise<number> {
  return countAwaitingRows(db, selectPeopleWithin(db, scope))
}
