import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import type { Services } from '../../../app/context'
import { auditActions, type AuditAction } from '../../../app/platform/audit/audit-actions'
import { actsSignedAtOnce } from '../../../app/platform/audit/acts-signed-at-once'
import { headFiles, readHeadFile } from '../../../app/platform/audit/heads/head-files.server'
import { keepNewestHead } from '../../../app/platform/audit/heads/keep-heads.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { signActsAtOnce } from '../../../app/platform/audit/sign-acts-at-once.server'
import { summariseChain } from '../../../app/platform/audit/summarise-chain.server'
import { auditCheckpoints } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenEntries, linkAll } from '../../support/given-trail'
import { readEmails } from '../../support/read-emails'
import { readEvents } from '../../support/read-events'

/** A site whose database signs acts at once, as that of a process does. */
async function givenSite(change: (services: Services) => Services = (services) => services) {
  const services = change(await freshServices())
  return { ...services, database: signActsAtOnce(services) }
}

/** How far the trail goes, how far it is signed, and how far the file beside the data knows it. */
async function ends(services: Services) {
  const { entries, waiting, signed } = await summariseChain(services.database.read)
  const [beside = ''] = headFiles(services.config)
  const kept = readHeadFile(beside).heads.at(-1)?.number ?? 0
  return { entries, waiting, signed: signed?.number ?? 0, kept }
}

const act = (action: AuditAction) => () => ({ action })

const takeBackOrGivePower: AuditAction[] = [
  'certificate.replaced',
  'certificate.revoked',
  'certificate.suspended',
  'iin.given',
  'iin.released',
  'key.compromised',
  'record.decided',
  'role.granted',
  'role.removed',
  'rules.published',
  'second-factor.removed',
]

test('what takes back or gives power is among the acts that are signed at once, and an award is not', () => {
  expect(actsSignedAtOnce).toEqual(expect.arrayContaining(takeBackOrGivePower))
  expect(actsSignedAtOnce).not.toContain('certificate.awarded')
})

test('each act that is signed at once is signed and kept when its transaction ends, the others wait', async () => {
  const site = await givenSite()
  let linked = 0
  for (const action of auditActions) {
    await givenEntries(site, 1, act(action))
    const { entries, waiting, signed, kept } = await ends(site)
    if (actsSignedAtOnce.includes(action)) linked = entries
    expect({ action, waiting, signed, kept }).toEqual({
      action,
      waiting: entries - linked,
      signed: linked,
      kept: linked,
    })
  }
})

test('whoever registers signs nothing by it, whoever is made staff does', async () => {
  const site = await givenSite()
  await givenPerson(site)
  expect(await ends(site)).toMatchObject({ signed: 0, kept: 0 })
  await givenPerson(site, { role: 'trainer' })
  const { entries, signed, kept } = await ends(site)
  expect(entries).toBeGreaterThan(2)
  expect({ signed, kept }).toEqual({ signed: entries, kept: entries })
})

test('what other processes wrote is signed at once by the job that links it', async () => {
  const services = await freshServices()
  await givenEntries(services, 1, act('certificate.awarded'))
  await linkAll(services)
  await givenEntries(services, 1, act('certificate.awarded'))
  await linkAll(services)
  expect(await ends(services)).toMatchObject({ entries: 2, signed: 1 })
  await givenEntries(services, 1, act('certificate.revoked'))
  await linkAll(services)
  expect(await ends(services)).toMatchObject({ entries: 3, waiting: 0, signed: 3 })
})

test('many who act at once are all signed when theirs is done, in one chain', async () => {
  const site = await givenSite()
  await Promise.all(
    Array.from({ length: 12 }, () => givenEntries(site, 1, act('certificate.suspended'))),
  )
  expect(await ends(site)).toEqual({ entries: 12, waiting: 0, signed: 12, kept: 12 })
})

test('an act that is rolled back signs nothing, nor does the next transaction for it', async () => {
  const site = await givenSite()
  const subject = { kind: 'person', id: 'p' } as const
  const entry = { actorId: null, subject, detail: {}, now: new Date() }
  const undone = site.database.transaction(async (tx) => {
    await recordAudit(tx, { ...entry, action: 'role.granted' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await givenEntries(site, 1, act('certificate.awarded'))
  expect(await ends(site)).toEqual({ entries: 1, waiting: 1, signed: 0, kept: 0 })
})

test('an act that cannot be signed now is committed, and signed by the job', async () => {
  const services = await freshServices()
  const site = await givenSite(() => ({
    ...services,
    keys: {
      ...services.keys,
      signer() {
        throw new Error('its private half is not here')
      },
    },
  }))
  await givenEntries(site, 1, act('certificate.revoked'))
  expect(await ends(site)).toEqual({ entries: 1, waiting: 1, signed: 0, kept: 0 })
  await linkAll(services)
  expect(await ends(site)).toMatchObject({ waiting: 0, signed: 1 })
})

test('when the key that signs is compromised, its successor signs that it was', async () => {
  const site = await givenSite()
  const keyId = site.keys.activeId
  const now = new Date()
  const outcome = await distrustKey(site, { keyId, from: now, now })
  const [signed] = await site.database.read
    .select()
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.number))
  expect(outcome).toEqual({ kind: 'distrusted', successor: signed?.keyId })
  const { entries, waiting, kept } = await ends(site)
  expect({ waiting, kept }).toEqual({ waiting: 0, kept: entries })
})

test('who links an act at once tells the security log of it, as the job would', async () => {
  const site = await givenSite()
  await givenEntries(site, 1, act('certificate.revoked'))
  expect(readEvents(site).map(({ event }) => event)).toEqual(['certificate.revoked'])
  await linkAll(site)
  expect(readEvents(site)).toHaveLength(1)
})

test('each mailbox gets the end of such an act at once, and of several in ten minutes the last', async () => {
  const services = await freshServices()
  const keepers = ['keeper@example.kz', 'second@example.kz']
  const auditHeads = keepers.map((address) => ({ kind: 'mail', address }) as const)
  const config = { ...services.config, auditHeads }
  const keeping = { ...services, config }
  const memory = { told: new Map<string, string>(), checked: new Set<string>() }
  const noon = new Date('2026-11-21T07:00:00Z')
  const keepAt = async (minutes: number, action?: AuditAction) => {
    const now = new Date(noon.getTime() + minutes * 60_000)
    if (action) await givenEntries(keeping, 1, act(action))
    await linkAll(keeping, now)
    await keepNewestHead(keeping, memory, { now })
    const emails = await readEmails(keeping)
    const [first, second] = keepers.map((keeper) => emails.filter(({ to }) => to === keeper).length)
    expect(first).toBe(second)
    return first
  }
  expect(await keepAt(0, 'certificate.awarded')).toBe(1)
  expect(await keepAt(30, 'certificate.revoked')).toBe(2)
  expect(await keepAt(31, 'certificate.revoked')).toBe(2)
  expect(await keepAt(39, 'certificate.revoked')).toBe(2)
  expect(await keepAt(41)).toBe(3)
  expect(await keepAt(42)).toBe(3)
  expect(await keepAt(120, 'certificate.awarded')).toBe(3)
})
