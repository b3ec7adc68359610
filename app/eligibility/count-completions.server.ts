import type { Scope } from '../accounts/domain/scope'
import { peopleWithin } from '../accounts/people-within.server'
import { enrolledPeople } from '../learning/enrolled-people.server'
import type { Database } from '../platform/database/database.server'
import {
  countByStart,
  countCompletedByDistrict,
  countCompletedByForm,
  countExpiringOf,
  countInTrainingByDistrict,
} from './data/completion-counts'

export type CountCompletions = {
  scope: Scope
  /** The first instants of the spans in which completions are counted, ascending; the last one has no end. */
  starts: readonly Date[]
  now: Date
  /** What ends by then is expiring. */
  until: Date
}

/** Exact numbers of people: for whoever makes figures of them, never to be shown as they are. */
export type CompletionCounts = {
  /** People by the span in which they first completed training. */
  byStart: number[]
  completedByDistrict: { district: string | null; people: number }[]
  completedByForm: { placementForm: string; people: number }[]
  expiring: number
  /** Enrolled, with nothing completed that stands. */
  inTrainingByDistrict: { district: string | null; people: number }[]
}

/** Counts the people of a scope by what they have completed. Evidence that was withdrawn does not count. */
export async function countCompletions(
  db: Database,
  { scope, starts, now, until }: CountCompletions,
): Promise<CompletionCounts> {
  const people = peopleWithin(db, scope)
  return {
    byStart: await countByStart(db, people, starts),
    completedByDistrict: await countCompletedByDistrict(db, people),
    completedByForm: await countCompletedByForm(db, people),
    expiring: await countExpiringOf(db, people, { now, until }),
    inTrainingByDistrict: await countInTrainingByDistrict(db, people, enrolledPeople(db)),
  }
}
