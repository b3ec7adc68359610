import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import {
  hasKnownDevice,
  isKnownDevice,
  updateDeviceToken,
  upsertKnownDevice,
} from './data/known-devices'
import { findPerson } from './data/people'
import { parseDevice } from './domain/device'
import { writeDeviceEmail } from './emails'
import type { Browser } from './read-browser.server'
import { writeDeviceCookie } from './secrecy/device-cookie.server'
import { hashToken, makeToken } from './secrecy/token.server'

export type AdmitDevice = {
  personId: string
  browser: Browser
  /** Whether an e-mail tells of a device that is new; not where another e-mail tells of the same act. */
  isTold: boolean
  now: Date
}

export type AdmittedDevice = {
  /** The Set-Cookie value by which it is known from now on. */
  cookie: string
  deviceHash: string
  /** Whether the person never signed in with it before, though with another one. */
  isNew: boolean
}

/**
 * Makes the browser in which somebody has just proved who they are a known device of theirs, under a new token: one that
 * somebody else put there or copied from it is worth nothing from then on. The first device of a person is not told.
 */
export async function admitDevice(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  { personId, browser, isTold, now }: AdmitDevice,
): Promise<AdmittedDevice> {
  const { deviceHash: presented = null, device = '' } = browser
  const wasKnown = presented !== null && (await isKnownDevice(tx, personId, presented))
  const isNew = !wasKnown && (await hasKnownDevice(tx, personId))
  const token = makeToken()
  const deviceHash = hashToken(token)
  if (presented !== null) await updateDeviceToken(tx, presented, deviceHash)
  await upsertKnownDevice(tx, { personId, tokenHash: deviceHash, now })
  const person = isNew && isTold ? await findPerson(tx, personId) : null
  if (person) await postEmail(tx, writeDeviceEmail(config, person, parseDevice(device)), now)
  return { cookie: writeDeviceCookie(config, token), deviceHash, isNew }
}
