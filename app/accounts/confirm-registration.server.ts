import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findPersonByEmail, insertPerson, isIinTaken } from './data/people'
import { findLiveRegistration, type Registration } from './data/registrations'
import { readAs, type NameReading } from './domain/name-parts'
import { grantRole } from './grant-role.server'
import { writeEmail } from './emails'
import { noteAssertedIin } from './note-asserted-iin.server'
import { hashToken } from './secrecy/token.server'
import { voidRegistrations } from './void-links.server'

export type ConfirmOutcome =
  { kind: 'confirmed'; personId: string } | { kind: 'refused'; why: 'no-such-registration' }

/** The name and e-mail of a registration that can be confirmed by this token, or null: also when somebody has the address by now. */
export async function findRegistration(
  db: Database,
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  const registration = await findLiveRegistration(db, hashToken(token), now)
  if (!registration || (await findPersonByEmail(db, registration.email))) return null
  return { name: registration.name, email: registration.email }
}

/**
 * Makes the person whose e-mail was answered: a learner. Works once; whatever else waited for the same
 * e-mail address is forgotten.
 *
 * @param reading how the person says their name is read, where the site read it otherwise.
 *
 * An IIN that is somebody's by now is left out, and an e-mail says so without saying why.
 */
export async function confirmRegistration(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  { token, reading, now }: { token: string; reading?: NameReading; now: Date },
): Promise<ConfirmOutcome> {
  const registration = await findLiveRegistration(tx, hashToken(token), now)
  if (!registration || (await findPersonByEmail(tx, registration.email))) {
    return { kind: 'refused', why: 'no-such-registration' }
  }
  const { iinHash } = registration
  const taken = iinHash !== null && (await isIinTaken(tx, iinHash))
  const name = reading ? readAs(registration.name, reading) : registration.name
  await insertPerson(tx, toPerson({ ...registration, name }, taken, now))
  const { id, email, language } = registration
  await grantRole(tx, { personId: id, role: 'learner', region: null, actorId: null, now })
  if (iinHash !== null && !taken) await noteAssertedIin(tx, { personId: id, actorId: id, now })
  await voidRegistrations(tx, email, now)
  if (taken) {
    await postEmail(
      tx,
      writeEmail(config, 'iin', { email, name, language }, pathTo('/account')),
      now,
    )
  }
  return { kind: 'confirmed', personId: id }
}

function toPerson(registration: Registration, withoutIin: boolean, now: Date) {
  const { id, email, name, passwordHash, language, region, district } = registration
  const { iinCipher, iinHash, iinLastFour } = registration
  const sealed = withoutIin ? {} : { iinCipher, iinHash, iinLastFour }
  const known = { id, email, name, passwordHash, language, region, district }
  return { ...known, ...sealed, createdAt: now }
}
