import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenTerminal } from '../../support/given-terminal'
import { forge, givenEntries, linkAll } from '../../support/given-trail'

async function admin({ config }: Services, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

async function givenTrail(count: number) {
  const services = await freshServices()
  await givenEntries(services, count)
  await linkAll(services)
  return services
}

test('a sound trail is told with its length, its signer and its end', async () => {
  const services = await givenTrail(5)
  await givenEntries(services, 2)
  const { code, said } = await admin(services, 'audit:verify')
  expect(code).toBe(0)
  expect(said).toMatch(/^5 entries are as they were written/)
  expect(said).toContain(services.keys.signer().keyId)
  expect(said).toMatch(/Last: number 5, hash [0-9a-f]{64}\./)
  expect(said).toContain('2 entries wait')
})

test('a changed trail is told by the number of the first wrong entry, with exit code 1', async () => {
  const services = await givenTrail(5)
  await forge(services, `UPDATE audit_entry SET subject_id = 'x' WHERE subject_id = 'person-2'`)
  const { code, said } = await admin(services, 'audit:verify')
  expect(code).toBe(1)
  expect(said).toMatch(/^Number 3 \(entry [0-9a-f-]+\) is not what was written/)
})

test('an export is verified without the installation, and is its owner’s alone', async () => {
  const services = await givenTrail(1_200)
  await givenEntries(services, 3)
  const file = join(freshFolder(), 'trail.jsonl')
  expect(await admin(services, 'audit:export', file)).toMatchObject({ code: 0, said: file })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const elsewhere = await freshServices()
  const verified = await admin(elsewhere, 'audit:verify', file)
  expect(verified).toMatchObject({ code: 0 })
  expect(verified.said).toMatch(/^1200 entries are as they were written/)
  expect(verified.said).toContain(services.keys.signer().keyId)
})

test('an export does not overwrite a file', async () => {
  const services = await givenTrail(1)
  const file = join(freshFolder(), 'trail.jsonl')
  writeFileSync(file, 'mine')
  expect(await admin(services, 'audit:export', file)).toMatchObject({ code: 1 })
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('any changed byte of an export is found', async () => {
  const services = await givenTrail(4)
  const file = join(freshFolder(), 'trail.jsonl')
  await admin(services, 'audit:export', file)
  const sound = readFileSync(file)
  // What is in no signature: when the export was written.
  const free = sound.indexOf('"at":"')
  const places = fc
    .integer({ min: 0, max: sound.length - 1 })
    .filter((place) => place < free || place > free + 30)
  await fc.assert(
    fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const forged = Buffer.from(sound)
      forged[place] = (forged[place] ?? 0) ^ change
      writeFileSync(file, forged)
      const { code } = await admin(services, 'audit:verify', file)
      expect(code, `${place}: ${change}`).toBe(1)
    }),
    { numRuns: 60 },
  )
})

test('a line that is removed, doubled or moved in an export is found', async () => {
  const services = await givenTrail(4)
  const file = join(freshFolder(), 'trail.jsonl')
  await admin(services, 'audit:export', file)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const without = (index: number) => lines.filter((_, at) => at !== index)
  const forgeries = [
    ...lines.map((_, index) => without(index)),
    ...lines.map((line, index) => lines.toSpliced(index, 0, line)),
    lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''),
    [],
  ]
  for (const [index, forged] of forgeries.entries()) {
    writeFileSync(file, forged.map((line) => `${line}\n`).join(''))
    expect((await admin(services, 'audit:verify', file)).code, `forgery ${index}`).toBe(1)
  }
})

test('what is no export is told in words: a packed file, a database, a line without end, one of other letters', async () => {
  const services = await freshServices()
  const folder = freshFolder()
  const verify = async (content: Buffer) => {
    const file = join(folder, 'given')
    writeFileSync(file, content)
    return admin(services, 'audit:verify', file)
  }
  expect((await verify(gzipSync('a backup'))).told).toMatch(/:1: this file is packed\. A backup/)
  expect((await verify(Buffer.from('SQLite format 3\0rest'))).told).toMatch(/is a database and no/)
  expect((await verify(Buffer.alloc(5_000_000, 'a'))).told).toMatch(/:1: the line is longer/)
  for (const content of [Buffer.alloc(0), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('\n\n')]) {
    expect(await verify(content)).toMatchObject({ code: 1, said: '' })
  }
})

test('an entry that holds signs which end a line elsewhere is exported and verified', async () => {
  const services = await givenTrail(1)
  await givenEntries(services, 1, () => ({
    detail: { ground: 'one\u2028two\u2029three\rfour\u0085five' },
  }))
  await linkAll(services)
  const file = join(freshFolder(), 'trail.jsonl')
  await admin(services, 'audit:export', file)
  expect(await admin(services, 'audit:verify', file)).toMatchObject({ code: 0 })
})
