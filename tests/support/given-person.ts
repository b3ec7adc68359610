import { v7 as uuid } from 'uuid'
import { createPerson } from '../../app/accounts/create-person.server'
import type { Role } from '../../app/accounts/domain/permissions'
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
}

/** A person who has confirmed their e-mail and is signed in. Everyone is a learner; `role` comes on top. */
export async function givenPerson(
  services: Services,
  facts: {
    role?: Role
    region?: string
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
  const person = { email, name, password, role, region, language, iin, now }
  const created = await createPerson(services, person)
  if (created.kind === 'refused') throw new Error(`no such person can be given: ${created.why}`)
  const [cookie = ''] = (await beginSession(services, created.personId, now)).split(';')
  return { id: created.personId, email, password, name, cookie }
}
