import { v7 as uuid } from 'uuid'
import { insertPerson } from '../../../app/accounts/data/people'
import type { Iin } from '../../../app/accounts/domain/iin'
import { isStaff, staffRoles, type Role } from '../../../app/accounts/domain/permissions'
import type { Residence } from '../../../app/accounts/domain/residence'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { makeFormOwner } from '../../../app/accounts/make-form-owner.server'
import { sealIin } from '../../../app/accounts/secrecy/seal-iin.server'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import type { Services } from '../../../app/context'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { givenFactor, givenUse } from '../given-person'
import { iinNumber } from '../given-residents'

/** When every act is tried. */
export const now = new Date('2026-11-21T09:00:00Z')
const earlier = new Date('2026-11-21T08:40:00Z')

/** How somebody stands towards the second factor, and towards their role. */
const standings = ['given', 'none', 'owed', 'stale', 'withdrawn'] as const

type Standing = (typeof standings)[number]

/** What somebody has to do with the case, or with whoever proposed what waits. */
const relations = [
  'nobody of the case',
  'whom it is about',
  'of one household with them',
  'of one household with them until now',
  'of another region',
  'of another district',
  'who proposed it',
  'promoted by who proposed it',
  'promoter of who proposed it',
  'promoted by one hand with who proposed it',
  'when who proposed it has left office',
  'when who proposed it has lost their second factor',
] as const

export type Relation = (typeof relations)[number]

/** Somebody who is signed in, or nobody. */
export type Actor = {
  role: Role | 'nobody'
  standing: Standing
  relation: Relation
  id: string
  name: string
  cookie: string
  formOwner: string
  iin: Iin
}

let people = 0

/** A person as rows, without a password: nobody signs in by one here. */
export async function givenActor(
  services: Services,
  facts: Partial<Pick<Actor, 'role' | 'standing' | 'relation'>> & {
    /** Of an authority: what it answers for. */
    office?: Residence
    /** Where the person lives. */
    residence?: Residence
    /** Who promoted them, alone; the command line otherwise. */
    promotedBy?: string
  } = {},
): Promise<Actor> {
  const {
    standing = 'given',
    relation = 'nobody of the case',
    residence,
    promotedBy = null,
  } = facts
  const role = facts.role === 'nobody' ? 'learner' : (facts.role ?? 'learner')
  const { database, secrets } = services
  const id = uuid()
  const iin = iinNumber((people += 10))
  const sealed = sealIin(secrets, id, iin)
  const name = 'Айгүл Сәрсенова'
  const row = { id, name, email: `${id}@example.kz`, passwordHash: 'none', ...residence, ...sealed }
  const office = facts.office ?? { region: 'KZ-75', district: null }
  const place = role === 'authority' ? office : { region: null, district: null }
  await database.transaction(async (tx) => {
    await insertPerson(tx, { ...row, language: 'en', createdAt: earlier })
    const grant = { personId: id, actorId: null, now: earlier }
    await grantRole(tx, { ...grant, role: 'learner', region: null })
    if (role !== 'learner') await grantRole(tx, { ...grant, role, ...place })
    if (promotedBy) await takeForPromoted(tx, { id, role, by: promotedBy })
  })
  const at = standing === 'stale' ? earlier : now
  const [cookie = ''] = (await beginSession(services, id, at)).split(';')
  if (isStaff([role]) && standing !== 'none') await givenFactor(services, { id, cookie, now: at })
  if (standing === 'stale') await givenUse(services, cookie, new Date(now.getTime() - 60_000))
  const formOwner = makeFormOwner(services, id)
  const actor = { role, standing, relation, id, name, iin, formOwner }
  if (standing === 'withdrawn') {
    await database.transaction((tx) =>
      removeRole(tx, { personId: id, role, actorId: null, now: earlier }),
    )
  }
  // A new session of who has a factor owes it.
  if (standing !== 'owed') return { ...actor, cookie }
  const [owing = ''] = (await beginSession(services, id, now)).split(';')
  return { ...actor, cookie: owing }
}

/** The trail of a promotion by one person alone, as it was possible before two had to agree. */
async function takeForPromoted(
  tx: Parameters<typeof recordAudit>[0],
  { id, role, by }: { id: string; role: Role; by: string },
): Promise<void> {
  const subject = { kind: 'person', id } as const
  const detail = { role, region: null }
  const at = new Date(earlier.getTime() + 1)
  await recordAudit(tx, { action: 'role.granted', actorId: by, subject, detail, now: at })
}

const noOne: Actor = {
  ...{ role: 'nobody', standing: 'none', relation: 'nobody of the case' },
  ...{ id: uuid(), name: '', cookie: '', formOwner: '', iin: iinNumber(1) },
}

/** Everybody who has nothing to do with any case: nobody, a learner, and each role in each standing. */
export async function givenStrangers(services: Services): Promise<Actor[]> {
  const strangers = [noOne, await givenActor(services)]
  for (const role of staffRoles) {
    for (const standing of standings) {
      strangers.push(await givenActor(services, { role, standing }))
    }
  }
  return strangers
}

/** Those of a role who have to do with who proposed something, or work elsewhere. */
export async function givenRelated(services: Services, role: Role): Promise<Actor[]> {
  const hand = await givenActor(services, { role, relation: 'promoter of who proposed it' })
  const given = (relation: Relation, facts: Parameters<typeof givenActor>[1] = {}) =>
    givenActor(services, { role, relation, ...facts })
  const proposer = await given('who proposed it', { promotedBy: hand.id })
  const related = [
    hand,
    proposer,
    await given('promoted by who proposed it', { promotedBy: proposer.id }),
    await given('promoted by one hand with who proposed it', { promotedBy: hand.id }),
  ]
  if (role !== 'authority') return related
  return [
    ...related,
    await given('of another region', { office: { region: 'KZ-71', district: null } }),
    await given('of another district', { office: { region: 'KZ-75', district: 'KZ-75-medeu' } }),
  ]
}
