import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import {
  consentViewers,
  giveHouseholdConsent,
  retractHouseholdConsent,
} from '../../../app/accounts/give-household-consent.server'
import { listInvitations } from '../../../app/accounts/list-invitations.server'
import { listHouseholdConsents } from '../../../app/accounts/list-household-consents.server'
import { findHousehold } from '../../../app/accounts/find-household.server'
import { findPerson } from '../../../app/accounts/find-person.server'
import { findSecondFactor } from '../../../app/accounts/find-second-factor.server'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import { moveIin } from '../../../app/accounts/move-iin.server'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import { releaseIin } from '../../../app/accounts/release-iin.server'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.server'
import { decideRequirement } from '../../../app/journeys/decide-requirement.server'
import { listRetired } from '../../../app/learning/list-retired.server'
import { retireContent } from '../../../app/learning/retire-content.server'
import { householdInvitations, people, sessions } from '../../../db/schema/accounts'
import { givenPublishedProgramme } from '../../support/given-content'
import { givenHousehold } from '../../support/given-household'
import { aChecklistItem, givenTable } from '../../support/given-requirement-table'
import { iinNumber } from '../../support/given-residents'
import { recordRestore } from '../../../app/admin/restoring/record-restore.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { findCertificateByCode } from '../../../app/certification/issuing/find-certificate-by-code.server'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import type { Services } from '../../../app/context'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import { openServices } from '../../../app/open-services'
import { keepNewestHead } from '../../../app/platform/audit/heads/keep-heads.server'
import { writeSeen } from '../../../app/platform/forms/seen.server'
import { readConfig } from '../../../app/platform/config/config.server'
import { prepareData } from '../../../app/prepare-data'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { givenLearner, givenPublished } from '../../support/given-busy-site'
import { givenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'
import { givenEntries, linkAll } from '../../support/given-trail'

async function admin({ config }: Pick<Services, 'config'>, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

/**
 * A site that made a backup and lived on: one certificate was revoked since, one suspended, one was awarded, and an
 * administrator was dismissed. It is stopped.
 */
async function givenOlderBackup() {
  const settings = readConfig({ DATA_DIR: join(freshFolder(), 'data') })
  const config = { ...settings, database: await freshDatabaseConfig(), logLevel: 'silent' as const }
  await prepareData(config, () => undefined)
  const services = await openServices(config)
  const { database } = services
  const now = new Date()
  const dismissed = await givenPerson(services, { email: 'gone@example.kz' })
  const grant = { personId: dismissed.id, role: 'trainer', region: null, actorId: null } as const
  await database.transaction((tx) => grantRole(tx, { ...grant, now }))
  await givenPublished(services)
  const award = () => givenLearner(services, { now })
  const [revoked, suspended] = [await award(), await award()]
  // Long ago, so that the end is signed once more afterwards.
  await linkAll(services, new Date(now.getTime() - 2 * 3_600_000))
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await admin(services, 'backup', file)).toMatchObject({ code: 0 })

  const later = await award()
  const act = (code: string) => ({
    code,
    reason: 'issued-in-error',
    actorId: null,
    now: new Date(),
  })
  await database.transaction((tx) => revokeCertificateAndEvidence(tx, act(revoked.code)))
  await database.transaction((tx) => suspendCertificate(tx, act(suspended.code)))
  await database.transaction((tx) => removeRole(tx, { ...grant, now: new Date() }))
  await linkAll(services)
  await keepNewestHead(services, { told: new Map(), checked: new Set() }, { now: new Date() })
  await database.close()
  return { config, file, revoked, suspended, later, dismissed }
}

async function reopen(config: Services['config']): Promise<Services> {
  const services = await openServices(config)
  onTestFinished(() => services.database.close())
  return services
}

test('an older backup is not restored before it is said what becomes of what was ended since', async () => {
  const { config, file, revoked } = await givenOlderBackup()
  const { code, told } = await admin({ config }, 'restore', file, '--force')
  expect(code).toBe(1)
  const lines = told.split('\n').map((line) => line.trim())
  expect(lines[0]).toBe('What the backup would let stand again:')
  expect(lines[1]).toMatch(/^revoked: [0-9A-Z -]+ \(issued-in-error, /)
  expect(lines[2]).toMatch(/^suspended: /)
  expect(told).toContain('removed: role trainer')
  expect(told).toContain('1 x certificate.revoked')
  expect(told).toContain('--reapply')
  const { database } = await reopen(config)
  expect((await findCertificateByCode(database.read, revoked.code))?.revoked).not.toBeNull()
})

test('what was ended since is ended again, and the trail tells of the restore', async () => {
  const { config, file, revoked, suspended, later, dismissed } = await givenOlderBackup()
  const { code, said } = await admin({ config }, 'restore', file, '--force', '--reapply')
  expect(said).toMatch(/^revoked again: /m)
  expect(said).toMatch(/^suspended again: /m)
  expect(said).toMatch(/^removed again: role trainer/m)
  expect(code).toBe(0)
  const services = await reopen(config)
  const find = (wanted: string) => findCertificateByCode(services.database.read, wanted)
  expect((await find(revoked.code))?.revoked).toMatchObject({ reason: 'issued-in-error' })
  expect((await find(suspended.code))?.suspended).toMatchObject({ reason: 'issued-in-error' })
  expect(await find(later.code)).toBeNull()
  expect(await listRoles(services.database.read, dismissed.id)).not.toContain('trainer')

  // The end that was signed before the restore is explained by it, also when the trail has grown past its number.
  await givenEntries(services, 20, () => ({ action: 'residence.moved' }))
  await linkAll(services)
  const verified = await admin(services, 'audit:verify')
  expect(verified.said).toContain('of what a restore lost, as the trail says')
  expect(verified.code).toBe(0)
  expect((await admin(services, 'doctor')).said).not.toMatch(/^fail +trail/m)
})

test('whoever says so lets it stand again', async () => {
  const { config, file, revoked } = await givenOlderBackup()
  expect(await admin({ config }, 'restore', file, '--force', '--lose')).toMatchObject({ code: 0 })
  const { database } = await reopen(config)
  expect((await findCertificateByCode(database.read, revoked.code))?.revoked).toBeNull()
})

/** A site that made a backup, and on which since then was ended whatever can be ended besides certificates and roles. */
async function givenEndings() {
  const settings = readConfig({ DATA_DIR: join(freshFolder(), 'data') })
  const config = { ...settings, database: await freshDatabaseConfig(), logLevel: 'silent' as const }
  await prepareData(config, () => undefined)
  const services = await openServices(config)
  const { database } = services
  const now = new Date()
  await givenPublishedProgramme(services)
  const iins = [31, 32].map((each) => iinNumber(each))
  const [released, moved] = [
    await givenPerson(services, { iin: iins[0], now }),
    await givenPerson(services, { iin: iins[1], now }),
  ]
  const receiver = await givenPerson(services, { now })
  const seen = await givenPerson(services, { iin: iinNumber(33), now })
  const careless = await givenPerson(services, { role: 'trainer', now })
  const members = [await givenPerson(services, { now }), await givenPerson(services, { now })]
  await givenHousehold(
    database,
    members.map(({ id }) => id),
  )
  const left = members[0]?.id ?? ''
  const officer = {
    id: (await givenPerson(services, { role: 'authority', now })).id,
    region: 'KZ-75',
  }
  await givenTable(database, { placementForm: 'guardianship', requirements: [aChecklistItem()] })
  const decide = (kind: 'satisfied' | 'not-satisfied', last: string | null) =>
    decideRequirement(
      { ...services, requestId: 'r1' },
      {
        ...{
          officer,
          personId: released.id,
          placementForm: 'guardianship',
          requirement: 'home-visit',
        },
        ...{ kind, ground: 'Protocol 17', groundDate: '2026-11-20', validUntil: null, seen: last },
        now: new Date(),
      },
    )
  const residence = { personId: released.id, region: 'KZ-75', district: null, now }
  await database.transaction((tx) => moveResidence(tx, residence))
  const before = await decide('satisfied', null)
  if (before.kind !== 'decided') throw new Error('nothing was decided')
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await admin(services, 'backup', file)).toMatchObject({ code: 0 })

  const off = { ground: 'not-theirs', actorId: null, now: new Date() } as const
  await database.transaction(async (tx) => {
    await releaseIin(tx, services, { personId: released.id, ...off })
    await moveIin(tx, services, { personId: moved.id, toPersonId: receiver.id, ...off })
    await removeSecondFactor(tx, services, { personId: careless.id, ...off })
    await leaveHousehold(tx, { personId: left, now: off.now })
    await retireContent(tx, { kind: 'programme', slug: 'sample' }, off)
    await tx
      .update(people)
      .set({ iinSeenAt: off.now, iinSeenBy: officer.id })
      .where(eq(people.id, seen.id))
  })
  expect(await decide('not-satisfied', before.decisionId)).toMatchObject({ kind: 'decided' })
  await database.close()
  return { config, file, released, moved, receiver, seen, careless, left }
}

test('whatever else was ended since is told, and ended again; nobody stays signed in', async () => {
  const { config, file, released, moved, receiver, seen, careless, left } = await givenEndings()
  const refused = await admin({ config }, 'restore', file, '--force')
  expect(refused.code).toBe(1)
  for (const told of [
    `taken off: IIN of ${released.id} (not-theirs)`,
    `moved: IIN of ${moved.id} to ${receiver.id} (not-theirs)`,
    `removed: second factor of ${careless.id}`,
    `left: ${left} household `,
    'retired: programme sample',
    `decided: not-satisfied, home-visit of guardianship of ${released.id} (KZ-75, `,
    `IIN of ${seen.id} (`,
  ]) {
    expect(refused.told).toContain(told)
  }
  const { code, said } = await admin({ config }, 'restore', file, '--force', '--reapply')
  expect(code).toBe(0)
  expect(said).toMatch(/^not decided: .*: an officer has to decide it again$/m)
  expect(said).toMatch(/^Everybody is signed out\./m)

  const services = await reopen(config)
  const { read } = services.database
  const iinOf = async (id: string) => (await findPerson(read, id))?.iinLastFour ?? null
  expect([await iinOf(released.id), await iinOf(moved.id)]).toEqual([null, null])
  expect(await iinOf(receiver.id)).toBe(iinNumber(32).slice(-4))
  const factor = { personId: careless.id, now: new Date() }
  expect(await findSecondFactor(services, factor)).toEqual({ kind: 'none' })
  expect(await findHousehold(read, left)).toBeNull()
  expect(await listRetired(read)).toEqual([{ kind: 'programme', slug: 'sample' }])
  expect(await read.select().from(sessions)).toEqual([])
})

/** A site on which four people let each other see something before a backup; two took it back since, of one thing each. */
async function givenRetracted() {
  const settings = readConfig({ DATA_DIR: join(freshFolder(), 'data') })
  const config = { ...settings, database: await freshDatabaseConfig(), logLevel: 'silent' as const }
  await prepareData(config, () => undefined)
  const services = await openServices(config)
  const { database } = services
  const [giver, viewer] = [await givenPerson(services), await givenPerson(services)]
  const householdId = await givenHousehold(database, [giver.id, viewer.id])
  const others = await listHouseholdConsents(database.read, {
    ...{ personId: giver.id, about: 'progress' },
  })
  const seen = writeSeen(consentViewers(others))
  for (const about of ['progress', 'answers']) {
    const given = { personId: giver.id, about, seen, now: new Date() }
    await database.transaction((tx) => giveHouseholdConsent(tx, given))
  }
  const invitation = {
    ...{ tokenHash: 'h', householdId, invitedBy: giver.id, email: 'one@example.kz' },
    ...{ createdAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) },
  }
  await database.transaction((tx) => tx.insert(householdInvitations).values(invitation))
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await admin(services, 'backup', file)).toMatchObject({ code: 0 })
  const back = { personId: giver.id, about: 'progress', now: new Date() }
  await database.transaction((tx) => retractHouseholdConsent(tx, back))
  await database.close()
  const shows = async ({ database: { read } }: Services, about: string) => {
    const [other] = await listHouseholdConsents(read, { personId: giver.id, about })
    return other !== undefined && other.givenAt !== null
  }
  return { config, file, shows, householdId }
}

for (const choice of ['--reapply', '--lose']) {
  test(`a consent that was taken back since does not stand again (${choice}), the others do`, async () => {
    const { config, file, shows } = await givenRetracted()
    const { code, said } = await admin({ config }, 'restore', file, '--force', choice)
    expect(code).toBe(0)
    expect(said).toContain('1 x what somebody lets their household see ended')
    const services = await reopen(config)
    expect([await shows(services, 'progress'), await shows(services, 'answers')]).toEqual([
      ...[false, true],
    ])
  })
}

test('where nobody can say what was taken back since, nothing stays shown', async () => {
  const { config, shows, householdId } = await givenRetracted()
  const services = await reopen(config)
  const now = new Date()
  const open = () => listInvitations(services.database.read, { householdId, now })
  expect([await shows(services, 'answers'), (await open()).length]).toEqual([true, 1])
  const unknown = { retracted: null, webhooks: null }
  const told = { madeAt: now.toISOString(), end: 0, ...unknown, now }
  expect(await recordRestore(services, told)).toMatchObject({ consents: 1 })
  // An invitation may have been declined since, or its household left: nobody can say that either.
  expect([await shows(services, 'answers'), await open()]).toEqual([false, []])
})
