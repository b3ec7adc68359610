import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { findLiveLink, claimLink } from './data/one-time-links'
import { findPersonByEmail, insertPerson } from './data/people'
import type { Email } from './domain/email'
import type { PasswordFault } from './domain/password'
import { findPasswordFault } from './find-password-fault.server'
import { grantRole } from './grant-role.server'
import { hasAdministrator } from './has-administrator.server'
import { hashPassword } from './secrecy/hash-password.server'
import { hashToken } from './secrecy/token.server'
import { voidRegistrations } from './void-links.server'

export type SetUpAdministrator = {
  token: string
  name: string
  email: Email
  password: string
  language: Language
  now: Date
}

export type SetUpOutcome =
  | { kind: 'set-up'; personId: string }
  | { kind: 'refused'; why: 'no-such-link' | 'email-taken' }
  | { kind: 'refused'; why: 'weak'; fault: PasswordFault; isEmailTaken: boolean }

/** Whether a link can set up the first administrator: it is live, and there is none yet. */
export async function isSetUpLink(db: Database, token: string, now: Date): Promise<boolean> {
  const link = await findLiveLink(db, hashToken(token), 'set-up-administrator', now)
  return link !== null && !(await hasAdministrator(db))
}

/** Makes the first administrator, by the link that the operator was shown. */
export async function setUpAdministrator(
  services: Pick<Services, 'config' | 'database' | 'threads'>,
  { token, name, email, password, language, now }: SetUpAdministrator,
): Promise<SetUpOutcome> {
  const { database } = services
  // Asked before the costly hash too, so that inventing links costs the inventor more than us.
  if (!(await isSetUpLink(database.read, token, now))) {
    return { kind: 'refused', why: 'no-such-link' }
  }
  const fault = await findPasswordFault(services, { password, email, name, client: 'set-up' })
  if (fault) {
    const isEmailTaken = (await findPersonByEmail(database.read, email)) !== null
    return { kind: 'refused', why: 'weak', fault, isEmailTaken }
  }
  const id = uuid()
  const passwordHash = await hashPassword(password, 'set-up')
  return database.transaction(async (tx): Promise<SetUpOutcome> => {
    if (!(await isSetUpLink(tx, token, now))) return { kind: 'refused', why: 'no-such-link' }
    const person = { id, email, name, passwordHash, language, createdAt: now }
    if (!(await insertPerson(tx, person))) return { kind: 'refused', why: 'email-taken' }
    await voidRegistrations(tx, email, now)
    await claimLink(tx, hashToken(token), 'set-up-administrator', now)
    const grant = { personId: id, region: null, actorId: null, now }
    await grantRole(tx, { ...grant, role: 'learner' })
    await grantRole(tx, { ...grant, role: 'administrator' })
    return { kind: 'set-up', personId: id }
  })
}
