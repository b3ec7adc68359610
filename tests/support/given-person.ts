import { v7 as uuid } from 'uuid'
import { beginSecondFactor } from '../../app/accounts/begin-second-factor.server'
import { confirmSecondFactor } from '../../app/accounts/confirm-second-factor.server'
import { updateSessionUse } from '../../app/accounts/data/sessions'
import { findPersonFaults, type CreatePerson } from '../../app/accounts/create-person.server'
import { insertPerson } from '../../app/accounts/data/people'
import { parseEmail } from '../../app/accounts/domain/email'
import { parseIin } from '../../app/accounts/domain/iin'
import { parsePersonName } from '../../app/accounts/domain/person-name'
import { grantRole } from '../../app/accounts/grant-role.server'
import { noteAssertedIin } from '../../app/accounts/note-asserted-iin.server'
import { hashPassword } from '../../app/accounts/secrecy/hash-password.server'
import { sealIin } from '../../app/accounts/secrecy/seal-iin.server'
import { isStaff, type Role } from '../../app/accounts/domain/permissions'
import type { Residence } from '../../app/accounts/domain/residence'
import { makeFormOwner } from '../../app/accounts/make-form-owner.server'
import { moveResidence } from '../../app/accounts/move-residence.server'
import { codeAt } from '../../app/accounts/secrecy/time-code.server'
import { hashToken } from '../../app/accounts/secrecy/token.server'
import { beginSession } from '../../app/accounts/sessions/begin-session.server'
import type { Services } from '../../app/context'
import type { Language } from '../../app/platform/i18n/language'

export type GivenPerson = {
  id: string
  email: string
  password: string
  name: string
  /** Value of a Cookie header: a session that is live for 30 days from `now`. */
  cookie: string
  /** What the forms of their pages say of them. */
  formOwner: string
  /** The secret of their second factor, which was given in the session; null for who has none. */
  factorSecret: string | null
}

/** Everybody's. */
const password = 'three warm evenings'

let passwordHash: Promise<string> | undefined

/** Its hash, made once for all people of a process: it takes longer than all else about one of them. */
function hashOfPassword(): Promise<string> {
  return (passwordHash ??= hashPassword(password, 'operator'))
}

/** A person who has confirmed their e-mail and is signed in. Everyone is a learner; `role` comes on top. */
export async function givenPerson(
  services: Services,
  facts: {
    role?: Role
    region?: string
    district?: string
    /** Where they live. */
    residence?: Residence
    /** Staff have one unless this says otherwise, nobody else does. */
    secondFactor?: boolean
    name?: string
    iin?: string
    language?: Language
    email?: string
    now?: Date
  } = {},
): Promise<GivenPerson> {
  const { role = 'learner', name = 'Айгүл Сәрсенова', language = 'en', iin } = facts
  const now = facts.now ?? new Date('2026-11-21T09:00:00Z')
  const region = facts.region ?? (role === 'authority' ? 'KZ-75' : null)
  const email = facts.email ?? `${uuid()}@example.kz`
  const id = uuid()
  const { district } = facts
  const entry = { email, name, role, region, district, language, iin, now }
  await enterPerson(services, id, entry)
  if (facts.residence) {
    const move = { personId: id, actorId: id, ...facts.residence, now }
    await services.database.transaction((tx) => moveResidence(tx, move))
  }
  const [cookie = ''] = (await beginSession(services, id, now)).split(';')
  const guarded = facts.secondFactor ?? isStaff([role])
  const factorSecret = guarded ? await givenFactor(services, { id, cookie, now }) : null
  return { id, email, password, name, cookie, formOwner: makeFormOwner(services, id), factorSecret }
}

/** Writes the rows that `createPerson` would, but for the hash. @throws Error where it would refuse. */
async function enterPerson(
  { database, secrets }: Services,
  id: string,
  given: Omit<CreatePerson, 'password'>,
): Promise<void> {
  const { role, region = null, district = null, language = 'kk', now } = given
  const email = parseEmail(given.email)
  const name = parsePersonName(given.name)
  const iin = given.iin ? parseIin(given.iin) : null
  const [fault] = findPersonFaults(given)
  if (fault || !email || !name) throw new Error(`no such person can be given: ${fault}`)
  if (given.iin && !iin) throw new Error('no such person can be given: iin-wrong')
  const sealed = iin ? sealIin(secrets, id, iin) : {}
  const row = { id, email, name, passwordHash: await hashOfPassword(), language, ...sealed }
  await database.transaction(async (tx) => {
    const added = await insertPerson(tx, { ...row, createdAt: now })
    if (!added) throw new Error('no such person can be given: e-mail or IIN taken')
    const grant = { personId: id, actorId: null, now }
    await grantRole(tx, { ...grant, role: 'learner', region: null })
    if (role !== 'learner') await grantRole(tx, { ...grant, role, region, district })
    if (iin) await noteAssertedIin(tx, grant)
  })
}

/** A second factor, set up and given in this session of a person who was made without one. @returns its secret. */
export async function givenFactor(
  services: Services,
  { id, cookie, now }: { id: string; cookie: string; now: Date },
): Promise<string> {
  const begun = await beginSecondFactor(services, { personId: id, now })
  if (begun.kind === 'refused') throw new Error(begun.why)
  const { secret } = begun
  const sessionId = hashToken(cookie.replace(/^session=/, ''))
  // An address of their own, so that many officers of one test are not throttled.
  const given = { personId: id, sessionId, code: codeAt(secret, now), address: id, now }
  const outcome = await confirmSecondFactor(services, given)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return secret
}

/** Lets the session of a person have been in use at an instant, as whoever works on has theirs. */
export function givenUse(services: Services, cookie: string, at: Date): Promise<void> {
  const id = hashToken(cookie.replace(/^session=/, ''))
  return services.database.transaction((tx) => updateSessionUse(tx, id, at))
}
