import { v7 as uuid } from 'uuid'
import { beginSecondFactor } from '../../app/accounts/begin-second-factor.server'
import { confirmSecondFactor } from '../../app/accounts/confirm-second-factor.server'
import { updateSessionUse } from '../../app/accounts/data/sessions'
import { createPerson } from '../../app/accounts/create-person.server'
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
  const password = 'three warm evenings'
  const { district } = facts
  const person = { email, name, password, role, region, district, language, iin, now }
  const created = await createPerson(services, person)
  if (created.kind === 'refused') throw new Error(`no such person can be given: ${created.why}`)
  const id = created.personId
  if (facts.residence) {
    const move = { personId: id, actorId: id, ...facts.residence, now }
    await services.database.transaction((tx) => moveResidence(tx, move))
  }
  const [cookie = ''] = (await beginSession(services, id, now)).split(';')
  const guarded = facts.secondFactor ?? isStaff([role])
  const factorSecret = guarded ? await givenFactor(services, { id, cookie, now }) : null
  return { id, email, password, name, cookie, formOwner: makeFormOwner(services, id), factorSecret }
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
