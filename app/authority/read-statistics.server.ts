import { districtsOf } from '../accounts/domain/districts'
import type { Scope } from '../accounts/domain/scope'
import { countCompletions, type CompletionCounts } from '../eligibility/count-completions.server'
import { placementForms } from '../eligibility/domain/requirement-table'
import type { Database } from '../platform/database/database.server'
import { monthOf, monthStarts } from './domain/months'
import { suppress, suppressOne, type ShownCount } from './domain/suppress'

/** Numbers of people, of which none tells of fewer than five. */
export type Statistics = {
  completed: ShownCount
  inTraining: ShownCount
  expiring: ShownCount
  /** By certificates of other organisations; no part of the completed. */
  recognised: ShownCount
  /** By officers, before the data of a certificate was asked for. */
  confirmedWithoutData: ShownCount
  /** First completions by month (YYYY-MM), the newest first; null stands for all months before. */
  byMonth: { month: string | null; people: ShownCount }[]
  /** By district; null stands for those who named none. */
  byDistrict: { district: string | null; completed: ShownCount; inTraining: ShownCount }[]
  /** One person may stand under several forms. */
  byForm: { placementForm: string; people: ShownCount }[]
}

/** Months that are told apart. */
const months = 12

/** What ends within this many days is expiring. */
const expiringDays = 90

/**
 * The figures of a scope at `now`. Fewer than five people are never shown, nor can they be computed: each list with a
 * total is suppressed so that the rest does not tell what is kept back. No figure leads to a person.
 */
export async function readStatistics(
  db: Database,
  { scope, now }: { scope: Scope; now: Date },
): Promise<Statistics> {
  const starts = monthStarts(now, months)
  const until = new Date(now.getTime() + expiringDays * 86_400_000)
  const counts = await countCompletions(db, { scope, starts: [new Date(0), ...starts], now, until })
  return tell(counts, starts, districtsIn(scope))
}

function tell(
  counts: CompletionCounts,
  starts: readonly Date[],
  districts: readonly (string | null)[],
): Statistics {
  const byStart = suppress(counts.byStart)
  const completed = suppress(spread(counts.completedByDistrict, districts))
  const inTraining = suppress(spread(counts.inTrainingByDistrict, districts))
  const labels = [null, ...starts.map(monthOf)]
  return {
    completed: byStart.total,
    inTraining: inTraining.total,
    expiring: suppressOne(counts.expiring),
    recognised: suppressOne(counts.recognised),
    confirmedWithoutData: suppressOne(counts.confirmedWithoutData),
    byMonth: labels.map((month, at) => ({ month, people: byStart.cells[at] ?? null })).reverse(),
    byDistrict: districts.map((district, at) => ({
      district,
      completed: completed.cells[at] ?? null,
      inTraining: inTraining.cells[at] ?? null,
    })),
    byForm: placementForms.map((placementForm) => ({
      placementForm,
      people: suppressOne(
        counts.completedByForm.find((each) => each.placementForm === placementForm)?.people ?? 0,
      ),
    })),
  }
}

/** Every district of a scope, and null for whoever named none; of an officer's own district, that one. */
function districtsIn({ regions, district }: Scope): (string | null)[] {
  if (district !== null) return [district]
  return [...regions.flatMap((region) => districtsOf(region).map(({ code }) => code)), null]
}

/** Counts in the order of the districts. A code that nobody knows any more counts as none. */
function spread(
  counts: readonly { district: string | null; people: number }[],
  districts: readonly (string | null)[],
): number[] {
  const known = new Set(districts)
  return districts.map((district) =>
    counts
      .filter((each) =>
        each.district === district
          ? true
          : district === null && each.district !== null && !known.has(each.district),
      )
      .reduce((sum, { people }) => sum + people, 0),
  )
}
