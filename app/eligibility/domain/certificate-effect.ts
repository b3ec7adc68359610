import type { EligibilityEvent } from './event'
import { followCertificates } from './timeline'

/** What a certificate means to a record at an instant. */
export type CertificateEffect = 'none' | 'standing' | 'suspended' | 'withdrawn'

/**
 * What became of one certificate, by its events on all requirements in any order: it is revoked for good or
 * suspended for now wherever it is so anywhere, for both concern the certificate and not the requirement.
 */
export function effectOf(events: readonly EligibilityEvent[], now: Date): CertificateEffect {
  const lapses = metBy(events).map((met) => {
    const ofRequirement = events.filter((event) => isSameRequirement(event, met))
    const lasting = ofRequirement.map((event) => ({ ...event, expiresAt: null }))
    return followCertificates(lasting, now)[0]?.lapse?.state ?? 'standing'
  })
  if (lapses.includes('withdrawn')) return 'withdrawn'
  if (lapses.includes('suspended')) return 'suspended'
  return lapses.length > 0 ? 'standing' : 'none'
}

/** The events by which certificates met requirements. */
export function metBy<E extends EligibilityEvent>(events: readonly E[]): E[] {
  return events.filter(({ kind }) => kind === 'met')
}

/** Whether two events are about one requirement of one form. */
export function isSameRequirement(
  a: Pick<EligibilityEvent, 'placementForm' | 'requirement'>,
  b: Pick<EligibilityEvent, 'placementForm' | 'requirement'>,
): boolean {
  return a.placementForm === b.placementForm && a.requirement === b.requirement
}
