import { pathTo } from '../../path-to'

/** What a status list tells: that a certificate is not to be accepted for now, or never again. */
export const statusPurposes = ['revocation', 'suspension'] as const
export type StatusPurpose = (typeof statusPurposes)[number]

/** Entries of one list: so many that a place in it does not tell who was looked up (the standard's minimum). */
export const statusListLength = 131_072

/** Where a certificate stands: at the same position in both lists of one number. */
export type StatusPlace = { list: number; position: number }

/** Where the signed list is published. */
export function statusListAddress(baseUrl: string, list: number, purpose: StatusPurpose): string {
  return baseUrl + pathTo('/credentials/status/:list/:purpose', { list, purpose })
}

/**
 * The bits of a certificate. Open Badges allows a credential one status entry (1EdTech's schema, `credentialStatus`), and
 * that names the suspension list, the one of which the standard allows that a bit is taken back. So a bit in it says
 * "not to be accepted", for as long as that holds: forever, when it was revoked or replaced. The revocation
 * list says in addition which of these are final.
 */
export function statusBits(
  status: 'standing' | 'expired' | 'suspended' | 'replaced' | 'revoked',
): Record<StatusPurpose, boolean> {
  const revocation = status === 'revoked' || status === 'replaced'
  return { revocation, suspension: revocation || status === 'suspended' }
}
