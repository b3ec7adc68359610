import { millisecondsPerDay } from './day'
import type { EligibilityEvent } from './event'
import { followCertificates, type Evidence, type Span, type Timeline } from './timeline'

export type { Evidence } from './timeline'

/** How a requirement stands by certificates alone, since when, and on what evidence. */
export type Standing =
  | {
      state: 'met' | 'expiring' | 'suspended' | 'expired' | 'withdrawn'
      since: Date
      evidence: Evidence
    }
  | { state: 'missing'; since: null; evidence: null }

type Lapse = NonNullable<Timeline['lapse']>

/**
 * How a requirement stands at `now`, by the events of that requirement, given in any order.
 *
 * A certificate counts from its `met` event until, and not including, the instant at which it expires or
 * is withdrawn, but for the times in which it is suspended. While any counts, the requirement is met since the
 * unbroken run of evidence began, and the evidence is the one that lasts longest; it is `expiring` when even that one ends within
 * `expiringDays`. When none counts, a suspended one that may return says why, and otherwise the last thing that
 * happened. Events later than `now` have not happened yet.
 */
export function judgeStanding(
  events: readonly EligibilityEvent[],
  now: Date,
  expiringDays = 0,
): Standing {
  const timelines = followCertificates(events, now)
  const spans = timelines.flatMap((timeline) => timeline.spans)
  const counting = spans.filter(({ ends }) => ends > now.getTime()).sort(longestFirst)
  const [longest] = counting
  if (longest) {
    const expiring = longest.ends - expiringDays * millisecondsPerDay <= now.getTime()
    return {
      state: expiring ? 'expiring' : 'met',
      since: new Date(beginningOfRun(spans, counting)),
      evidence: longest.evidence,
    }
  }
  const [lapse] = timelines.flatMap((timeline) => timeline.lapse ?? []).sort(mostTelling)
  if (!lapse) return { state: 'missing', since: null, evidence: null }
  return { state: lapse.state, since: new Date(lapse.at), evidence: lapse.evidence }
}

function beginningOfRun(spans: readonly Span[], counting: readonly Span[]): number {
  let since = Math.min(...counting.map(({ begins }) => begins))
  // From the latest end backwards: a span that does not reach the run is followed by none that does.
  for (const span of [...spans].sort((a, b) => b.ends - a.ends)) {
    if (span.ends >= since && span.begins < since) since = span.begins
  }
  return since
}

function mostTelling(a: Lapse, b: Lapse): number {
  return (
    Number(b.state === 'suspended') - Number(a.state === 'suspended') ||
    b.at - a.at ||
    byName(b.state, a.state) ||
    byName(a.evidence.certificateId, b.evidence.certificateId)
  )
}

function longestFirst(a: Span, b: Span): number {
  if (a.ends !== b.ends) return b.ends > a.ends ? 1 : -1
  return a.begins - b.begins || byName(a.evidence.certificateId, b.evidence.certificateId)
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
