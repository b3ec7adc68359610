import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { findCertificateByCode } from '../../../app/certification/find-certificate-by-code.server'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import { withdrawRole } from '../../../app/accounts/withdraw-role.server'
import type { Services } from '../../../app/context'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { withdrawCertificate } from '../../../app/journeys/withdraw-certificate.server'
import { openServices } from '../../../app/open-services'
import { keepNewestHead } from '../../../app/platform/audit/heads/keep-heads.server'
import { readConfig } from '../../../app/platform/config/config.server'
import { prepareData } from '../../../app/prepare-data'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { givenCertificate } from '../../support/given-certificate'
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
  const person = await givenPerson(services, { email: 'holder@example.kz' })
  const dismissed = await givenPerson(services, { email: 'gone@example.kz' })
  const grant = { personId: dismissed.id, role: 'trainer', region: null, actorId: null } as const
  await database.transaction((tx) => grantRole(tx, { ...grant, now }))
  const award = (each: number) =>
    givenCertificate(services, {
      personId: person.id,
      enrolmentId: `0190a7b0-0000-7000-8000-00000000002${each}`,
      now,
    })
  const [revoked, suspended] = [await award(1), await award(2)]
  // Long ago, so that the end is signed once more afterwards.
  await linkAll(services, new Date(now.getTime() - 2 * 3_600_000))
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await admin(services, 'backup', file)).toMatchObject({ code: 0 })

  const later = await award(3)
  const act = (code: string) => ({
    code,
    reason: 'issued-in-error',
    actorId: null,
    now: new Date(),
  })
  await database.transaction((tx) => withdrawCertificate(tx, act(revoked.code)))
  await database.transaction((tx) => suspendCertificate(tx, act(suspended.code)))
  await database.transaction((tx) => withdrawRole(tx, { ...grant, now: new Date() }))
  await linkAll(services)
  await keepNewestHead(services, { told: new Map(), checked: new Set() }, new Date())
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
  expect(told).toContain('withdrawn: role trainer')
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
  expect(said).toMatch(/^withdrawn again: role trainer/m)
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
