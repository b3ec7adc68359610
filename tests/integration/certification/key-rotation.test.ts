import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkSeal } from '../../../app/certification/keys/check-seal.server'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import { prepareKeys } from '../../../app/certification/keys/prepare-keys.server'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import { rotateKey } from '../../../app/certification/keys/rotate-key.server'
import { openKeyRing } from '../../../app/certification/keys/open-key-ring.server'
import type { Services } from '../../../app/context'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { verifyCertificate } from '../../../app/verification/verify-certificate.server'
import { statusListCredentials } from '../../../db/schema/certification'
import { auditEntries } from '../../../db/schema/platform'
import { freshDatabase, freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenCompromise, givenRotation } from '../../support/given-key'

const message = Buffer.from('holder: А. С.')

/** Another process on the same data. */
async function elsewhere({ config }: Services) {
  const database = await openDatabase(config.database)
  onTestFinished(() => database.close())
  return openKeyRing(config, database, () => new Date())
}

function newPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** An installation whose operator looks after the key. */
async function givenOwnKeyFile() {
  const services = await freshServices()
  const file = join(freshFolder(), 'own.pem')
  writeFileSync(file, newPem(), { mode: 0o600 })
  const config = { ...services.config, signingKey: { kind: 'file' as const, file } }
  const keyId = await prepareKeys(services.database, config, new Date())
  const keys = await openKeyRing(config, services.database, () => new Date())
  return { file, keyId, services: { ...services, config, keys } }
}

test('keys are readable by their owner alone', async () => {
  const { config, keys } = await freshServices()
  const folder = join(config.dataDir, 'keys')
  expect(readdirSync(folder)).toEqual([`${keys.activeId}.pem`])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, `${keys.activeId}.pem`)).mode & 0o777).toBe(0o600)
})

test('the one key of an earlier release goes on signing, from the folder', async () => {
  const services = await freshServices()
  const { config, keys } = services
  const file = join(config.dataDir, 'keys', `${keys.activeId}.pem`)
  const first = join(config.dataDir, 'signing-key.pem')
  const certificate = await givenCertificate(services)

  const database = await freshDatabase()
  renameSync(file, first)
  expect(await prepareKeys(database, config, new Date())).toBe(keys.activeId)
  expect(existsSync(first)).toBe(false)
  const taken = await openKeyRing(config, database, () => new Date())
  expect(checkSeal(taken, certificate).kind).toBe('intact')
  expect(taken.verify(keys.activeId, message, taken.sign(message))).toBe(true)
})

test('processes that start at once on new data agree on one key, and leave no other', async () => {
  const config = { dataDir: freshFolder(), signingKey: { kind: 'folder' as const } }
  const database = await freshDatabase()
  const starts = Array.from({ length: 5 }, () => prepareKeys(database, config, new Date()))
  const [id] = new Set(await Promise.all(starts))
  expect(await Promise.all(starts)).toEqual(Array(5).fill(id))
  expect(readdirSync(join(config.dataDir, 'keys'))).toEqual([`${id}.pem`])
})

test('a rotation changes who signs, and nothing of what was signed', async () => {
  const services = await freshServices()
  const before = services.keys.activeId
  const old = await givenCertificate(services, { enrolmentId: 'old' })
  const after = await givenRotation(services)
  const young = await givenCertificate(services, { enrolmentId: 'young' })
  expect(services.keys.activeId).toBe(after)
  expect([old.keyId, young.keyId]).toEqual([before, after])
  expect(checkSeal(services.keys, old).kind).toBe('intact')
  expect(checkSeal(services.keys, young).kind).toBe('intact')
  expect(services.keys.publicKeys.map(({ kid }) => kid).sort()).toEqual([before, after].sort())
  const trail = await services.database.read.select().from(auditEntries)
  expect(trail.filter(({ action }) => action === 'key.retired')).toMatchObject([
    { subjectId: before, detail: { successor: after } },
  ])
})

test('a new key is known before it signs', async () => {
  const services = await freshServices()
  const before = services.keys.activeId
  const outcome = await rotateKey(services, new Date())
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  await services.keys.refresh()
  expect(services.keys.activeId).toBe(before)
  expect(services.keys.publicKeys.map(({ kid }) => kid)).toContain(outcome.keyId)
})

test('another process learns of a rotation by itself', async () => {
  const services = await freshServices()
  const other = await elsewhere(services)
  const stop = other.follow(services.log)
  onTestFinished(stop)
  const after = await givenRotation(services)
  await expect.poll(() => other.activeId, { timeout: 5_000 }).toBe(after)
  expect(services.keys.verify(after, message, other.sign(message))).toBe(true)
})

test('who has no private half of the key that signs says so, and still verifies', async () => {
  const services = await freshServices()
  const signature = services.keys.sign(message)
  const config = { ...services.config, dataDir: freshFolder() }
  const blind = await openKeyRing(config, services.database, () => new Date())
  expect(() => blind.sign(message)).toThrow(blind.activeId)
  expect(blind.verify(blind.activeId, message, signature)).toBe(true)
})

test('what a compromised key signed at or after the date is not believed; what it signed before is', async () => {
  const services = await freshServices()
  const from = new Date('2026-11-20T00:00:00Z')
  const [early, late] = [
    await givenCertificate(services, { enrolmentId: 'early', now: new Date(from.getTime() - 1) }),
    await givenCertificate(services, { enrolmentId: 'late', now: from }),
  ]
  const keyId = await givenCompromise(services, from)
  expect(services.keys.activeId).not.toBe(keyId)
  expect(checkSeal(services.keys, early).kind).toBe('intact')
  expect(checkSeal(services.keys, late).kind).toBe('distrusted')

  const now = new Date('2026-11-21T09:00:00Z')
  const verify = (code: string) =>
    verifyCertificate(services.database.read, services.keys, code, now)
  expect(await verify(early.code)).toMatchObject({ kind: 'valid' })
  const verdict = await verify(late.code)
  expect(verdict).toMatchObject({ kind: 'unknown-issuer', doubt: 'compromised-key' })
  expect(verdict).not.toHaveProperty('evidence')
})

test('a compromise can be dated earlier afterwards, never later', async () => {
  const services = await freshServices()
  const [first, earlier] = [new Date('2026-11-20T00:00:00Z'), new Date('2026-11-10T00:00:00Z')]
  const keyId = await givenCompromise(services, first)
  const say = (from: Date) => distrustKey(services, { keyId, from, now: new Date() })
  expect(await say(new Date('2026-11-20T12:00:00Z'))).toMatchObject({ why: 'said-before' })
  expect(await say(earlier)).toEqual({ kind: 'distrusted', successor: null })
  await services.keys.refresh()
  expect(services.keys.trust(keyId, earlier)).toBe('compromised')
  const [issuer] = services.keys.issuerKeys()
  expect(issuer?.keys.find(({ kid }) => kid === keyId)?.compromisedFrom).toBe(earlier.toISOString())
})

test('a key that never was, or a date to come, is refused', async () => {
  const services = await freshServices()
  const now = new Date()
  const say = (keyId: string, from: Date) => distrustKey(services, { keyId, from, now })
  expect(await say('nobody', now)).toMatchObject({ why: 'no-such-key' })
  const tomorrow = new Date(now.getTime() + 86_400_000)
  expect(await say(services.keys.activeId, tomorrow)).toMatchObject({ why: 'in-the-future' })
})

test('status lists that a compromised key signed are signed anew at once', async () => {
  const services = await freshServices()
  const now = new Date()
  await refreshStatusLists(services, now)
  expect(await refreshStatusLists(services, now)).toBe(0)
  const keyId = await givenCompromise(services, new Date(now.getTime() - 1))
  expect(await refreshStatusLists(services, new Date())).toBe(2)
  const lists = await services.database.read.select().from(statusListCredentials)
  expect(lists.map((list) => list.keyId)).not.toContain(keyId)
})

test('a key in a file that the operator looks after signs, and is rotated by putting another there', async () => {
  const { file, keyId, services } = await givenOwnKeyFile()
  const { keys } = services
  expect(keys.activeId).toBe(keyId)
  const old = keys.sign(message)
  expect(await rotateKey(services, new Date())).toMatchObject({ why: 'no-new-key', place: file })
  const refused = { keyId, from: new Date(), now: new Date() }
  expect(await distrustKey(services, refused)).toMatchObject({ why: 'no-other-key' })

  writeFileSync(file, newPem())
  const after = await givenRotation(services)
  expect(keys.activeId).toBe(after)
  expect(keys.verify(after, message, keys.sign(message))).toBe(true)
  expect(keys.verify(keyId, message, old)).toBe(true)
})

test('a file that holds no Ed25519 key is refused by name', async () => {
  const { services, file } = await givenOwnKeyFile()
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  for (const pem of ['nothing', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()]) {
    writeFileSync(file, pem)
    const prepare = prepareKeys(services.database, services.config, new Date())
    await expect(prepare).rejects.toThrow(`${file} holds no Ed25519 key`)
  }
})

test('a key that a broken rotation left in the folder does not sign', async () => {
  const services = await freshServices()
  const folder = join(services.config.dataDir, 'keys')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'left-over.pem'), newPem(), { mode: 0o600 })
  const id = await prepareKeys(services.database, services.config, new Date())
  expect(id).toBe(services.keys.activeId)
})
