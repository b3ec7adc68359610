import type { BatchCounts } from './enumeration'

/** What one list of a day came to. */
type Checked = {
  total: number
  known: number
  unknown: number
  alarmedAt: Date | null
  listMark: string | null
}

/** What somebody's lists of a day come to: for the quota all of them, for the alarm those that were none. */
export type DayOfBatches = Pick<BatchCounts, 'known' | 'unknown'> & {
  batches: number
  lines: number
  alarms: number
}

/**
 * Sums up the lists of a day. A list that is sent again counts once for the alarm, and the one that is now being sent (`mark`) not at
 * all: it is counted as it is checked.
 */
export function sumDay(checked: readonly Checked[], mark: string): DayOfBatches {
  const calm = checked.filter(({ alarmedAt, listMark }) => alarmedAt === null && listMark !== mark)
  const lists = new Map<string | number, { known: number; unknown: number }>()
  for (const [at, { listMark, known, unknown }] of calm.entries()) {
    const key = listMark ?? at
    const same = lists.get(key)
    lists.set(key, {
      known: Math.max(known, same?.known ?? 0),
      unknown: Math.max(unknown, same?.unknown ?? 0),
    })
  }
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
  return {
    batches: checked.length,
    lines: sum(checked.map(({ total }) => total)),
    alarms: checked.filter(({ alarmedAt }) => alarmedAt !== null).length,
    known: sum([...lists.values()].map(({ known }) => known)),
    unknown: sum([...lists.values()].map(({ unknown }) => unknown)),
  }
}
