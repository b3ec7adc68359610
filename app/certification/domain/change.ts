import type { Consequence } from './certificate-status'

/** What may be done to a certificate after its award, each only with a second person's consent. */
export const changeActions = ['suspend', 'reinstate', 'revoke', 'replace'] as const

export type ChangeAction = (typeof changeActions)[number]

export type ChangeRefusal =
  'already-revoked' | 'already-replaced' | 'already-suspended' | 'not-suspended'

/**
 * What has happened to a certificate so far: what a form about it says that its page showed. Whoever decides when more
 * has happened since is told (docs/decisions/018).
 */
export function standingOf(life: { events: { id: string }[]; replacedBy: string | null }) {
  return { events: life.events.map(({ id }) => id), replacedBy: life.replacedBy }
}

/**
 * Why something cannot be done to a certificate as it stands, or null when it can.
 *
 * Revocation and replacement are final: what follows concerns the certificate that took its place. A suspended one may be
 * replaced, and its suspension goes over to the replacement.
 */
export function refusalOf(
  action: ChangeAction,
  { revoked, suspended, replacedBy }: Consequence & { replacedBy: string | null },
): ChangeRefusal | null {
  if (revoked) return 'already-revoked'
  if (replacedBy) return 'already-replaced'
  if (action === 'suspend' && suspended) return 'already-suspended'
  if (action === 'reinstate' && !suspended) return 'not-suspended'
  return null
}
