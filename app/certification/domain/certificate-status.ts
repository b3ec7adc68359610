/** What became of a certificate since its award, as far as it can be told from its history alone. */
export type CertificateStatus = 'standing' | 'expired' | 'revoked' | 'replaced'

export type CertificateHistory = {
  expiresAt: Date | null
  revoked: { at: Date } | null
  /** Code of the certificate that replaces this one. */
  replacedBy: string | null
}

/**
 * The status at an instant. The graver fact is told first: revoked before replaced before expired. A certificate is
 * valid up to and including the instant `expiresAt`.
 */
export function statusOf(history: CertificateHistory, now: Date): CertificateStatus {
  if (history.revoked && history.revoked.at <= now) return 'revoked'
  if (history.replacedBy) return 'replaced'
  if (history.expiresAt && history.expiresAt < now) return 'expired'
  return 'standing'
}
