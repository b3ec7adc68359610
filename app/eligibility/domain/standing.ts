import { millisecondsPerDay } from './day'
import type { EligibilityEvent } from './event'
import { concernsTraining, judgeTraining, type AskedTraining } from './judge-training'
import { followCertificates, type Evidence, type Span, type Timeline } from './timeline'

export type { Evidence } from './timeline'

/** How a requirement stands by certificates alone, since when, and on what evidence. */
export type Standing =
  | {
      /** `in-progress`: certificates count, but they do not prove the whole training. */
      state: 'met' | 'expiring' | 'in-progress' | 'suspended' | 'expired' | 'withdrawn'
      since: Date
      /** When it no longer stands so, as far as is known; null when that has no end, or nothing counts. */
      endsAt: Date | null
      /** What it rests on most: the certificate that lasts longest, or without which the parts are no whole. */
      evidence: Evidence
      /** All that counts, in the order in which it began. */
      counting: Evidence[]
    }
  | { state: 'missing'; since: null; endsAt: null; evidence: null; counting: [] }

type Lapse = NonNullable<Timeline['lapse']>

/**
 * How a requirement of training stands at `now`, by the events of that requirement, given in any order.
 *
 * A certificate counts from its `met` event until, and not including, the instant at which it expires or
 * is revoked, but for the times in which it is suspended. While those that count prove the whole (`judgeTraining`), the requirement is
 * met since the unbroken run of that began; it is `expiring` when even that ends within
 * `expiringDays`. While they prove something less it is `in-progress`, unless it was met before and nothing new began
 * since. Otherwise a suspended one that may return says why, and else the last thing that
 * happened. Events later than `now` have not happened yet.
 */
export function judgeStanding(
  asked: AskedTraining,
  events: readonly EligibilityEvent[],
  now: Date,
  expiringDays = 0,
): Standing {
  const timelines = followCertificates(
    events.filter(({ claim }) => concernsTraining(asked, claim)),
    now,
  )
  const spans = timelines.flatMap((timeline) => timeline.spans).sort(byBeginning)
  const counting = spans.filter(({ ends }) => ends > now.getTime())
  const counted = counting.map(({ evidence }) => evidence)
  const runs = findRuns(asked, spans)
  const run = runs.find(({ ends }) => ends > now.getTime())
  if (run) {
    const isExpiring = run.ends - expiringDays * millisecondsPerDay <= now.getTime()
    return {
      state: isExpiring ? 'expiring' : 'met',
      since: new Date(run.begins),
      endsAt: toInstant(run.ends),
      evidence: leading(asked, counting),
      counting: counted,
    }
  }
  const [lapse] = timelines.flatMap((timeline) => timeline.lapse ?? []).sort(mostTelling)
  const newest = counting.at(-1)
  if (newest && (!lapse || runs.length === 0 || newest.begins > lapse.at)) {
    return {
      state: 'in-progress',
      since: new Date(Math.min(...counting.map(({ begins }) => begins))),
      endsAt: toInstant(newest.ends),
      evidence: newest.evidence,
      counting: counted,
    }
  }
  if (!lapse) return { state: 'missing', since: null, endsAt: null, evidence: null, counting: [] }
  const { state, at, evidence } = lapse
  return { state, since: new Date(at), endsAt: null, evidence, counting: counted }
}

type Run = { begins: number; ends: number }

/** The unbroken times in which the whole was proved, in their order. */
function findRuns(asked: AskedTraining, spans: readonly Span[]): Run[] {
  const bounds = spans.flatMap(({ begins, ends }) => [begins, ends])
  const instants = [...new Set(bounds)].sort((a, b) => a - b)
  const runs: Run[] = []
  for (const [at, begins] of instants.entries()) {
    if (!isProved(asked, spans, begins)) continue
    const ends = instants[at + 1] ?? Infinity
    const last = runs.at(-1)
    if (last?.ends === begins) last.ends = ends
    else runs.push({ begins, ends })
  }
  return runs
}

function isProved(asked: AskedTraining, spans: readonly Span[], instant: number): boolean {
  const counting = spans.filter(({ begins, ends }) => begins <= instant && instant < ends)
  return judgeTraining(asked, claimsOf(counting)).fulfilled
}

function claimsOf(spans: readonly Span[]) {
  return spans.map(({ evidence }) => evidence.claim)
}

/**
 * Of certificates that prove the whole: the one that does so alone and lasts longest; of parts the one that ends first
 * of those without which they would not.
 */
function leading(asked: AskedTraining, counting: readonly Span[]): Evidence {
  const alone = counting.filter((span) => judgeTraining(asked, claimsOf([span])).fulfilled)
  const [longest] = [...alone].sort(longestFirst)
  if (longest) return longest.evidence
  const needed = counting.filter((span) => {
    const others = counting.filter((each) => each !== span)
    return !judgeTraining(asked, claimsOf(others)).fulfilled
  })
  const first = [...(needed.length > 0 ? needed : counting)].sort(longestFirst).at(-1)
  if (!first) throw new RangeError('nothing counts')
  return first.evidence
}

function toInstant(at: number): Date | null {
  return at === Infinity ? null : new Date(at)
}

function mostTelling(a: Lapse, b: Lapse): number {
  return (
    Number(b.state === 'suspended') - Number(a.state === 'suspended') ||
    b.at - a.at ||
    byName(b.state, a.state) ||
    byName(a.evidence.certificateId, b.evidence.certificateId)
  )
}

function byBeginning(a: Span, b: Span): number {
  return a.begins - b.begins || byName(a.evidence.certificateId, b.evidence.certificateId)
}

function longestFirst(a: Span, b: Span): number {
  if (a.ends !== b.ends) return b.ends > a.ends ? 1 : -1
  return byBeginning(a, b)
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
