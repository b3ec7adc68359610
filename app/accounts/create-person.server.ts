import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import { findPersonByEmail, insertPerson } from './data/people'
import { parseEmail } from './domain/email'
import { parseIin } from './domain/iin'
import { judgeGrant, type GrantFault } from './domain/judge-grant'
import { judgePassword } from './domain/password'
import type { Role } from './domain/permissions'
import { parsePersonName } from './domain/person-name'
import { grantRole } from './grant-role.server'
import { noteAssertedIin } from './note-asserted-iin.server'
import { hashPassword } from './secrecy/hash-password.server'
import { sealIin } from './secrecy/seal-iin.server'
import { voidRegistrations } from './void-links.server'

export type CreatePerson = {
  email: string
  name: string
  password: string
  /** Held beside `learner`, which everyone is. */
  role: Role
  region?: string | null
  district?: string | null
  language?: Language
  iin?: string | null
  now: Date
}

export type CreateOutcome =
  | { kind: 'created'; personId: string }
  | {
      kind: 'refused'
      why:
        | GrantFault
        | 'email-wrong'
        | 'name-wrong'
        | 'password-weak'
        | 'iin-wrong'
        | 'email-taken'
        | 'iin-taken'
    }

/** What is wrong with what is known of a new account before its password: each fault that shows without the database. */
export function findPersonFaults(
  given: Pick<CreatePerson, 'email' | 'name' | 'role' | 'region' | 'district'>,
): (GrantFault | 'email-wrong' | 'name-wrong')[] {
  const { email, name, role, region = null, district = null } = given
  const grant = judgeGrant(role, region, district)
  return [
    ...(parseEmail(email) ? [] : (['email-wrong'] as const)),
    ...(parsePersonName(name) ? [] : (['name-wrong'] as const)),
    ...(grant ? [grant] : []),
  ]
}

/**
 * Makes an account for somebody whose address needs no e-mail to be believed: by an operator at the command
 * line, for the demonstration, in tests. Texts come as typed.
 */
export async function createPerson(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  given: CreatePerson,
): Promise<CreateOutcome> {
  const { role, region = null, district = null, language = 'kk', now } = given
  const email = parseEmail(given.email)
  if (!email) return { kind: 'refused', why: 'email-wrong' }
  const name = parsePersonName(given.name)
  if (!name) return { kind: 'refused', why: 'name-wrong' }
  if (judgePassword(given.password, email)) return { kind: 'refused', why: 'password-weak' }
  const fault = judgeGrant(role, region, district)
  if (fault) return { kind: 'refused', why: fault }
  const iin = given.iin ? parseIin(given.iin) : null
  if (given.iin && !iin) return { kind: 'refused', why: 'iin-wrong' }

  const id = uuid()
  const passwordHash = await hashPassword(given.password, 'operator')
  const sealed = iin ? sealIin(secrets, id, iin) : {}
  const person = { id, email, name, passwordHash, language, ...sealed }
  return database.transaction(async (tx): Promise<CreateOutcome> => {
    if (await findPersonByEmail(tx, email)) return { kind: 'refused', why: 'email-taken' }
    const added = await insertPerson(tx, { ...person, createdAt: now })
    if (!added) return { kind: 'refused', why: 'iin-taken' }
    await voidRegistrations(tx, email, now)
    const grant = { personId: id, actorId: null, now }
    await grantRole(tx, { ...grant, role: 'learner', region: null })
    if (role !== 'learner') await grantRole(tx, { ...grant, role, region, district })
    if (iin) await noteAssertedIin(tx, grant)
    return { kind: 'created', personId: id }
  })
}
