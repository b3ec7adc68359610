import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { isSigned, readHead } from '../../../app/platform/audit/heads/head'
import { findLastHead, readHeadFile } from '../../../app/platform/audit/heads/head-files.server'
import { keepNewestHead } from '../../../app/platform/audit/heads/keep-heads.server'
import type { HeadPlace } from '../../../app/platform/config/config.server'
import { formatDay } from '../../../app/platform/text/format-instant'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenTerminal } from '../../support/given-terminal'
import { forge, givenEntries, linkAll } from '../../support/given-trail'
import { readEmails } from '../../support/read-emails'
import { startReceiver } from '../../support/webhook-receiver'

async function admin({ config }: Services, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

/** Services that keep heads in these places too. */
function keeping(services: Services, ...auditHeads: HeadPlace[]): Services {
  return { ...services, config: { ...services.config, auditHeads } }
}

const fresh = () => ({ told: new Map<string, string>(), checked: new Set<string>() })

/** A signed trail of so many entries, whose head was kept in a file elsewhere. */
async function givenKeptTrail(count: number) {
  const file = join(freshFolder(), 'elsewhere', 'heads.jsonl')
  const services = keeping(await freshServices(), { kind: 'file', file })
  await givenEntries(services, count)
  await linkAll(services)
  await keepNewestHead(services, fresh(), { now: new Date() })
  return { services, file }
}

/** Cuts the end of the trail off, checkpoints and all, as whoever owns the database can. */
const cutAfter = (number: number) => `
  DELETE FROM audit_checkpoint WHERE number > ${number};
  DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > ${number});
  DELETE FROM audit_link WHERE number > ${number};`

test('a signed end is kept beside the data and elsewhere, once', async () => {
  const { services, file } = await givenKeptTrail(5)
  await keepNewestHead(services, fresh(), { now: new Date() })
  const beside = join(services.config.dataDir, 'audit-heads.jsonl')
  for (const each of [file, beside]) {
    expect(readFileSync(each, 'utf8').trim().split('\n')).toHaveLength(1)
  }
  const { code, said } = await admin(services, 'audit:verify')
  expect(said).toContain(`${file}: 1 signed ends are held.`)
  expect(code).toBe(0)
})

test('an end that was cut off with its checkpoints is missed by the end that was kept elsewhere', async () => {
  const { services, file } = await givenKeptTrail(5)
  await forge(services, cutAfter(3))
  const { code, said } = await admin(services, 'audit:verify')
  expect(said).toMatch(/heads\.jsonl: number 5, signed at .* is beyond the end/)
  expect(code).toBe(1)
  const examined = await admin(services, 'doctor')
  expect(examined.said).toMatch(/^fail +trail +this register is older than number 5/m)
  expect(examined.code).toBe(1)
  // Somebody who has nothing but the e-mail: the line stands among other words.
  const email = join(freshFolder(), 'letter.txt')
  writeFileSync(email, `Здравствуйте!\n\n${readFileSync(file, 'utf8')}\nс уважением`)
  const bare = keeping(services)
  expect((await admin(bare, 'audit:verify', '--heads', email)).code).toBe(1)
})

test('another trail of the same length is told from the one that was signed', async () => {
  const { services } = await givenKeptTrail(5)
  await forge(services, cutAfter(3))
  await givenEntries(services, 4)
  await linkAll(services)
  const { code, said } = await admin(services, 'audit:verify')
  expect(said).toContain('number 5, signed at')
  expect(said).toContain('is another there')
  expect(code).toBe(1)
})

test('no changed byte of a kept end passes for one', async () => {
  const { services, file } = await givenKeptTrail(2)
  const sound = readFileSync(file, 'latin1').trimEnd()
  const free = sound.indexOf('"site":"')
  const until = sound.indexOf('"number"')
  const place = fc
    .integer({ min: 0, max: sound.length - 1 })
    // Which address the site had then is in no signature, and nothing rests on it.
    .filter((at) => at < free || at >= until)
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 33, max: 126 }), async (at, sign) => {
      const byte = String.fromCharCode(sign)
      fc.pre(byte !== sound[at])
      const forged = join(freshFolder(), 'forged.jsonl')
      writeFileSync(forged, `${sound.slice(0, at)}${byte}${sound.slice(at + 1)}\n`, 'latin1')
      const { code } = await admin(keeping(services), 'audit:verify', '--heads', forged)
      expect(code).toBe(1)
    }),
    { numRuns: 40 },
  )
})

test('the last end of a file is found, however much other text is after it', async () => {
  const { file } = await givenKeptTrail(1)
  const [only] = readHeadFile(file).heads
  expect(findLastHead(file)).toEqual(only)
  for (const size of [10, 65_000, 66_000, 200_000]) {
    const long = join(freshFolder(), 'long.txt')
    writeFileSync(long, `${readFileSync(file, 'utf8')}${'ж\n'.repeat(size)}`)
    expect(findLastHead(long)).toEqual(only)
  }
  const none = join(freshFolder(), 'none.txt')
  expect(findLastHead(none)).toBeNull()
  writeFileSync(none, '')
  expect(findLastHead(none)).toBeNull()
})

test('a signature has one spelling, though others would give the same bytes', async () => {
  const { file } = await givenKeptTrail(1)
  const line = readFileSync(file, 'utf8').trimEnd()
  const { signature = '' } = readHead(line) ?? {}
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const spellings = [...alphabet].map((last) => signature.slice(0, -1) + last)
  const passing = spellings.filter((spelling) => {
    const read = readHead(line.replace(signature, spelling))
    return read !== null && isSigned(read)
  })
  expect(passing).toEqual([signature])
})

test('a mailbox gets the end once a day, and another site at once', async () => {
  const receiver = await startReceiver()
  const services = keeping(
    await freshServices(),
    { kind: 'mail', address: 'keeper@example.kz' },
    { kind: 'site', url: new URL(receiver.url) },
  )
  const memory = fresh()
  const day = new Date()
  for (const hours of [0, 2, 4]) {
    await givenEntries(services, 3, () => ({ action: 'certificate.awarded' }))
    const now = new Date(day.getTime() + hours * 3_600_000)
    await linkAll(services, now)
    await keepNewestHead(services, memory, { now })
    await keepNewestHead(services, memory, { now })
  }
  expect(receiver.received.map(({ body }) => JSON.parse(body).number)).toEqual([3, 6, 9])
  const days = new Set(
    [0, 2, 4].map((hours) => formatDay(new Date(day.getTime() + hours * 3_600_000))),
  )
  const emails = await readEmails(services)
  expect(emails).toHaveLength(days.size)
  expect(emails[0]).toMatchObject({ to: 'keeper@example.kz' })
})

test('a place that fails keeps the others from nothing, and is tried again', async () => {
  const blocked = join(freshFolder(), 'a-file')
  writeFileSync(blocked, '')
  const file = join(freshFolder(), 'heads.jsonl')
  const services = keeping(
    await freshServices(),
    { kind: 'file', file: join(blocked, 'heads.jsonl') },
    { kind: 'file', file },
  )
  await givenEntries(services, 1)
  await linkAll(services)
  const memory = fresh()
  await keepNewestHead(services, memory, { now: new Date() })
  expect([...memory.told.keys()]).toContain(file)
  expect([...memory.told.keys()]).not.toContain(join(blocked, 'heads.jsonl'))
})

test('an entry whose JSON was broken is named, and the rest is still read', async () => {
  const services = await freshServices()
  await givenEntries(services, 5)
  await linkAll(services)
  const third = '(SELECT entry_id FROM audit_link WHERE number = 3)'
  const broken = services.config.database.engine === 'postgres' ? `'{"role":1}'` : `'{"role'`
  await forge(services, `UPDATE audit_entry SET detail = ${broken} WHERE id = ${third}`)
  const { code, said } = await admin(services, 'audit:verify')
  expect(said).toMatch(/^Number 3 \(entry [0-9a-f-]+\) is not what was written/)
  expect(code).toBe(1)
})
