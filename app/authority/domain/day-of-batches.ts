import type { BatchCounts } from './enumeration'

/** What one list of a day came to. */
type Checked = {
  total: number
  /** Null where it was not kept: all of it counts then. */
  readable: number | null
  known: number
  unknown: number
  elsewhere: number
  alarmedAt: Date | null
  listMark: string | null
}

type People = Pick<BatchCounts, 'known' | 'unknown' | 'elsewhere'>

/** What somebody's lists of a day come to: for the quota all of them, for the alarm those that were none. */
export type DayOfBatches = People & {
  /** Lists on which anything could be read, and the lines of them that could. */
  batches: number
  lines: number
  /** Lists on which nothing could be read, and lines of all lists that could not. */
  unread: { batches: number; lines: number }
  alarms: number
}

/**
 * Sums up the lists of a day. A list that is sent again counts once for the alarm, and the one that is now being sent (`mark`) not at
 * all: it is counted as it is checked. What could not be read spends nothing of what can be.
 */
export function sumDay(checked: readonly Checked[], mark: string): DayOfBatches {
  const calm = checked.filter(({ alarmedAt, listMark }) => alarmedAt === null && listMark !== mark)
  const lists = new Map<string | number, People>()
  for (const [at, { listMark, ...people }] of calm.entries()) {
    const key = listMark ?? at
    const same = lists.get(key)
    lists.set(key, {
      known: Math.max(people.known, same?.known ?? 0),
      unknown: Math.max(people.unknown, same?.unknown ?? 0),
      elsewhere: Math.max(people.elsewhere, same?.elsewhere ?? 0),
    })
  }
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
  const readable = checked.map((list) => list.readable ?? list.total)
  return {
    batches: readable.filter((lines) => lines > 0).length,
    lines: sum(readable),
    unread: {
      batches: readable.filter((lines) => lines === 0).length,
      lines: sum(checked.map(({ total }) => total)) - sum(readable),
    },
    alarms: checked.filter(({ alarmedAt }) => alarmedAt !== null).length,
    known: sum([...lists.values()].map(({ known }) => known)),
    unknown: sum([...lists.values()].map(({ unknown }) => unknown)),
    elsewhere: sum([...lists.values()].map(({ elsewhere }) => elsewhere)),
  }
}
