/** What became of a certificate since its award, as far as it can be told from its history alone. */
export type CertificateStatus = 'standing' | 'expired' | 'suspended' | 'revoked' | 'replaced'

/** Something that happened to a certificate after its award and bears on whether it stands. */
export type StatusEvent = {
  kind: 'suspended' | 'reinstated' | 'revoked'
  at: Date
  /** The name of a reason in the list, or words of the command line of old. */
  reason: string | null
}

/** When and why something was done to a certificate. */
type Act = { at: Date; reason: string | null }

/** What events, in whatever order they were read, come to. */
export type Consequence = {
  revoked: Act | null
  /** The suspension that has not been lifted. */
  suspended: Act | null
}

/**
 * What a certificate's events come to. Suspensions and reinstatements take turns, so one is suspended as long as it was
 * suspended once more than reinstated: the clocks of two machines need not agree for that.
 */
export function consequenceOf(events: readonly StatusEvent[]): Consequence {
  const latest = (kind: StatusEvent['kind']): Act | null => {
    const [last] = events.filter((event) => event.kind === kind).sort((a, b) => +b.at - +a.at)
    return last ? { at: last.at, reason: last.reason } : null
  }
  const count = (kind: StatusEvent['kind']) => events.filter((event) => event.kind === kind).length
  const isSuspended = count('suspended') > count('reinstated')
  return { revoked: latest('revoked'), suspended: isSuspended ? latest('suspended') : null }
}

export type CertificateHistory = {
  expiresAt: Date | null
  revoked: { at: Date } | null
  suspended: { at: Date } | null
  /** Code of the certificate that replaces this one. */
  replacedBy: string | null
}

/**
 * The status at an instant. The graver fact is told first: revoked before replaced before suspended before expired. A
 * certificate is valid up to and including the instant `expiresAt`. What stands in the register has happened, whatever the clock
 * said then: one that was set ahead must not make a revoked certificate valid until that time comes.
 */
export function statusOf(history: CertificateHistory, now: Date): CertificateStatus {
  if (history.revoked) return 'revoked'
  if (history.replacedBy) return 'replaced'
  if (history.suspended) return 'suspended'
  if (history.expiresAt && history.expiresAt < now) return 'expired'
  return 'standing'
}
