import type { Scope } from '../accounts/domain/scope'
import { selectPeopleWithin } from '../accounts/select-people-within.server'
import { selectEnrolledPeople } from '../learning/select-enrolled-people.server'
import type { Database } from '../platform/database/database.server'
import {
  countByStart,
  countCompletedByDistrict,
  countCompletedByForm,
  countExpiringOf,
  countInTrainingByDistrict,
} from './data/completion-counts'
import { selectFulfilledTraining, type AskedRequirement } from './data/fulfilled-training'
import { countDecidedTraining } from './data/recognition-counts'
import { listNewestTables } from './data/requirement-tables'
import { dayOf } from './domain/day'
import type { DecisionKind } from './domain/decision'
import type { PublishedTable } from './domain/event'
import { askedTraining, isInForce } from './domain/requirement-table'

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
  /** Whose training an authority recognised by a certificate of another organisation; apart from the completed. */
  recognised: number
  /** Whose training an officer confirmed before the data of a certificate was asked for. */
  confirmedWithoutData: number
  /** Enrolled, without the whole training. */
  inTrainingByDistrict: { district: string | null; people: number }[]
}

/**
 * Counts the people of a scope by whether certificates prove the whole training that some table asks for; a part is no
 * completion. Evidence that was revoked does not count.
 */
export async function countCompletions(
  db: Database,
  { scope, starts, now, until }: CountCompletions,
): Promise<CompletionCounts> {
  const people = selectPeopleWithin(db, scope)
  const asked = askedOn(await listNewestTables(db), now)
  const fulfilled = selectFulfilledTraining(db, people, asked)
  const countDecided = (kind: DecisionKind) =>
    countDecidedTraining(db, people, { asked, kinds: [kind], today: dayOf(now) })
  const enrolled = selectEnrolledPeople(db)
  return {
    byStart: await countByStart(db, fulfilled, starts),
    completedByDistrict: await countCompletedByDistrict(db, people, fulfilled),
    completedByForm: await countCompletedByForm(db, fulfilled),
    expiring: await countExpiringOf(db, fulfilled, { now, until }),
    recognised: await countDecided('recognised'),
    confirmedWithoutData: await countDecided('satisfied'),
    inTrainingByDistrict: await countInTrainingByDistrict(db, people, { enrolled, fulfilled }),
  }
}

/** The training requirements that the newest tables ask for on the day of `now`. */
function askedOn(tables: readonly PublishedTable[], now: Date): AskedRequirement[] {
  return tables.flatMap(({ definition: { placementForm, requirements } }) =>
    requirements
      .filter((each) => each.kind === 'training' && isInForce(each, dayOf(now)))
      .map((each) => ({ placementForm, requirement: each.id, ...askedTraining(each) })),
  )
}
