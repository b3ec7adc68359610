import type { TrainingClaim } from '../../certification/domain/training-claim'
import type { EligibilityEvent } from './event'
import { groupBy } from './group-by'

/** A certificate as evidence for one requirement. */
export type Evidence = {
  certificateId: string
  certificateCode: string
  expiresAt: Date | null
  /** What it proves of the training. */
  claim: TrainingClaim
  /** The version of the table by which it was judged. */
  tableVersionId: string
}

/** An unbroken time in which a certificate counts: from the first instant to, and not including, the last. */
export type Span = { begins: number; ends: number; evidence: Evidence }

/** What one certificate did to one requirement by some instant. */
export type Timeline = {
  spans: Span[]
  /** Why it no longer counts, and since when; null while it does. */
  lapse: { state: 'expired' | 'suspended' | 'withdrawn'; at: number; evidence: Evidence } | null
}

/** Of what happened in the same instant, this happened first: the order of the events does not tell. */
const order = { met: 0, suspended: 1, reinstated: 2, withdrawn: 3 } as const

/**
 * Follows each certificate through the events of one requirement up to `now`, given in any order.
 *
 * A certificate counts from its `met` event until it expires or is revoked, but for the times in which it
 * is suspended. What happened to a certificate that met nothing means nothing.
 */
export function followCertificates(events: readonly EligibilityEvent[], now: Date): Timeline[] {
  const happened = events.filter(({ at }) => at <= now)
  const byCertificate = groupBy(happened, ({ certificateId }) => certificateId)
  return [...byCertificate.values()].flatMap((each) => follow(each.sort(byTime), now) ?? [])
}

function byTime(a: EligibilityEvent, b: EligibilityEvent): number {
  return a.at.getTime() - b.at.getTime() || order[a.kind] - order[b.kind]
}

function follow(events: EligibilityEvent[], now: Date): Timeline | null {
  const met = events.find(({ kind }) => kind === 'met')
  if (!met) return null
  const { certificateId, certificateCode, expiresAt, claim, tableVersionId } = met
  const evidence = { certificateId, certificateCode, expiresAt, claim, tableVersionId }
  const expires = expiresAt?.getTime() ?? Infinity
  const revoked = events.find(({ kind }) => kind === 'withdrawn')?.at.getTime() ?? Infinity
  const end = Math.min(expires, revoked)

  const spans: Span[] = []
  let begins: number | null = met.at.getTime()
  let suspended = 0
  const close = (at: number) => {
    const ends = Math.min(at, end)
    if (begins !== null && begins < ends) spans.push({ begins, ends, evidence })
    begins = null
  }
  for (const { kind, at } of events) {
    if (kind === 'suspended' && begins !== null) {
      suspended = at.getTime()
      close(suspended)
    }
    if (kind === 'reinstated') begins ??= Math.max(at.getTime(), met.at.getTime())
  }
  const isSuspended = begins === null
  close(Infinity)

  if (revoked !== Infinity) {
    return { spans, lapse: { state: 'withdrawn', at: revoked, evidence } }
  }
  if (expires <= now.getTime()) {
    const at = Math.max(expires, met.at.getTime())
    return { spans, lapse: { state: 'expired', at, evidence } }
  }
  return { spans, lapse: isSuspended ? { state: 'suspended', at: suspended, evidence } : null }
}
