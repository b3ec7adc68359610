import type { EligibilityEvent } from './event'

/** A certificate as evidence for one requirement. */
export type Evidence = {
  certificateId: string
  certificateCode: string
  expiresAt: Date | null
  /** The version of the table by which it was judged. */
  tableVersionId: string
}

/** How one requirement stands, since when, and on what evidence. */
export type Standing =
  | { state: 'met' | 'expired' | 'withdrawn'; since: Date; evidence: Evidence }
  | { state: 'missing'; since: null; evidence: null }

type Span = Evidence & { begins: number; expires: number; withdrawn: number }

/**
 * How a requirement stands at `now`, by the events of that requirement, given in any order.
 *
 * A certificate counts from its `met` event until, and not including, the instant at which it expires or
 * is withdrawn. While any counts, the requirement is met since the unbroken run of evidence began, and
 * the evidence is the one that lasts longest. When none counts any more, the last thing that happened
 * says why. Events later than `now` have not happened yet.
 */
export function judgeStanding(events: readonly EligibilityEvent[], now: Date): Standing {
  const spans = spansOf(events.filter((event) => event.at <= now))
  const counting = spans.filter((span) => endOf(span) > now.getTime()).sort(longestFirst)
  if (counting[0]) {
    return {
      state: 'met',
      since: new Date(beginningOfRun(spans, counting)),
      evidence: evidenceOf(counting[0]),
    }
  }
  const last = spans.flatMap((span) => lapsesOf(span, now)).sort(latestFirst)[0]
  if (!last) return { state: 'missing', since: null, evidence: null }
  return { state: last.state, since: new Date(last.at), evidence: evidenceOf(last.span) }
}

/** One span for each certificate that met the requirement; a withdrawal of any other means nothing. */
function spansOf(events: readonly EligibilityEvent[]): Span[] {
  return events
    .filter((event) => event.kind === 'met')
    .map((met) => ({
      ...met,
      begins: met.at.getTime(),
      expires: met.expiresAt?.getTime() ?? Infinity,
      withdrawn: Math.min(
        ...events
          .filter(
            (event) => event.kind === 'withdrawn' && event.certificateId === met.certificateId,
          )
          .map((event) => event.at.getTime()),
      ),
    }))
}

function endOf(span: Span): number {
  return Math.min(span.expires, span.withdrawn)
}

function beginningOfRun(spans: readonly Span[], counting: readonly Span[]): number {
  let since = Math.min(...counting.map((span) => span.begins))
  // From the latest end backwards: a span that does not reach the run is followed by none that does.
  for (const span of [...spans].sort((a, b) => endOf(b) - endOf(a))) {
    if (endOf(span) >= since && span.begins < since) since = span.begins
  }
  return since
}

type Lapse = { state: 'expired' | 'withdrawn'; at: number; span: Span }

/** What ended a span by `now`. A certificate that had expired can be withdrawn afterwards. */
function lapsesOf(span: Span, now: Date): Lapse[] {
  const lapses: Lapse[] = []
  if (span.withdrawn !== Infinity) lapses.push({ state: 'withdrawn', at: span.withdrawn, span })
  if (span.expires <= now.getTime() && span.expires < span.withdrawn) {
    lapses.push({ state: 'expired', at: Math.max(span.expires, span.begins), span })
  }
  return lapses
}

function latestFirst(a: Lapse, b: Lapse): number {
  return (
    b.at - a.at || byName(b.state, a.state) || byName(a.span.certificateId, b.span.certificateId)
  )
}

function longestFirst(a: Span, b: Span): number {
  const [endsA, endsB] = [endOf(a), endOf(b)]
  if (endsA !== endsB) return endsB > endsA ? 1 : -1
  return a.begins - b.begins || byName(a.certificateId, b.certificateId)
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function evidenceOf(span: Span): Evidence {
  const { certificateId, certificateCode, expiresAt, tableVersionId } = span
  return { certificateId, certificateCode, expiresAt, tableVersionId }
}
