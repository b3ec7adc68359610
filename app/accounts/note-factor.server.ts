import type { Services } from '../context'
import type { AdmittedDevice } from './admit-device.server'
import { networkOf } from '../platform/throttle/network'
import type { Browser } from './read-browser.server'

/**
 * Tells the security log of a second factor that was given, or of a wrong code.
 *
 * @param by what was given; null for a code that is neither.
 * @param device the device that became known with it, where a sign-in was completed.
 */
export function noteFactor(
  { security }: Pick<Services, 'security'>,
  {
    personId,
    browser,
    by,
    device,
    now,
  }: {
    personId: string
    browser: Browser
    by: 'app' | 'recovery-code' | null
    device?: AdmittedDevice
    now: Date
  },
): void {
  const network = networkOf(browser.address)
  const facts = { personId, network, requestId: browser.requestId ?? null, now }
  if (by === null) {
    security.record({ ...facts, event: 'factor.refused', outcome: 'failure' })
    return
  }
  const own = { ...facts, outcome: 'success' } as const
  security.record({ ...own, event: 'factor.given', detail: { by } })
  const detail = { by: 'password', secondFactor: true }
  if (device) security.record({ ...own, event: 'session.started', detail })
  if (device?.isNew) {
    security.record({ ...own, event: 'device.new', detail: { device: browser.device ?? '' } })
  }
}
