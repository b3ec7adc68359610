import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashEntry } from '../../../app/platform/audit/hash-entry.server'
import { linkEntries } from '../../../app/platform/audit/link-entries.server'
import { readChain } from '../../../app/platform/audit/read-chain.server'
import { verifyChain } from '../../../app/platform/audit/verify-chain.server'
import { contentHash } from '../../../app/platform/source/content-hash'
import type { Services } from '../../../app/context'
import { auditCheckpoints, auditEntries, auditLinks } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { forge, givenEntries, linkAll } from '../../support/given-trail'

function verify({ database, keys }: Services) {
  return verifyChain(readChain(database.read), (keyId, message, signature) =>
    keys.verify(keyId, message, signature) ? 'good' : 'bad',
  )
}

async function faultAfter(services: Services, statements: string) {
  await forge(services, statements)
  const { fault } = await verify(services)
  return fault && { what: fault.what, number: fault.number }
}

/** Ten entries that are linked and signed. */
async function givenChain(count = 10): Promise<Services> {
  const services = await freshServices()
  await givenEntries(services, count)
  await linkAll(services)
  return services
}

const idOf = (number: number) => `(SELECT entry_id FROM audit_link WHERE number = ${number})`

test('an entry is stored with the hash of what it says, whatever the order of its keys', async () => {
  const services = await freshServices()
  await givenEntries(services, 3)
  const entries = await services.database.read.select().from(auditEntries)
  expect(entries).toHaveLength(3)
  for (const { hash, ...entry } of entries) {
    expect(hash).toBe(contentHash({ ...entry, at: entry.at.toISOString() }))
  }
})

test('an entry of any content hashes as canonical JSON', () => {
  const texts = fc.string({ unit: 'grapheme' })
  const entries = fc.record({
    id: fc.uuid(),
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
    actorId: fc.option(texts),
    action: texts,
    subjectKind: texts,
    subjectId: texts,
    detail: fc.dictionary(texts, fc.jsonValue({ stringUnit: 'grapheme' })),
    requestId: fc.option(texts),
  })
  fc.assert(
    fc.property(entries, (entry) => {
      const plain = JSON.parse(JSON.stringify(entry)) as typeof entry
      expect(hashEntry({ ...plain, at: entry.at }, { hashed: true })).toBe(contentHash(plain))
      const bare = hashEntry({ ...plain, at: entry.at }, { hashed: false })
      expect(bare).toBe(contentHash({ ...plain, unhashed: true }))
    }),
  )
})

test('what is written is linked once, in order, and signed', async () => {
  const services = await givenChain()
  expect(await linkAll(services)).toBe(0)
  expect(await verify(services)).toMatchObject({
    links: 10,
    checkpoints: 1,
    waiting: 0,
    keyIds: [services.keys.signer().keyId],
    fault: null,
  })
  const links = await services.database.read.select().from(auditLinks).orderBy(auditLinks.number)
  expect(links.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const ids = links.map(({ entryId }) => entryId)
  expect(ids).toEqual([...ids].sort())
})

test('an empty trail is in order', async () => {
  const services = await freshServices()
  expect(await linkAll(services)).toBe(0)
  expect(await verify(services)).toMatchObject({ links: 0, waiting: 0, fault: null })
})

test('entries that are not linked yet are counted, and linked later', async () => {
  const services = await givenChain()
  await givenEntries(services, 3)
  expect(await verify(services)).toMatchObject({ links: 10, waiting: 3, fault: null })
  expect(await linkAll(services)).toBe(3)
  expect(await verify(services)).toMatchObject({ links: 13, waiting: 0, fault: null })
})

test('entries from before the chain come in at the first linking, and hold from then on', async () => {
  const services = await freshServices()
  await givenEntries(services, 5)
  await forge(services, 'UPDATE audit_entry SET hash = NULL')
  await givenEntries(services, 5)
  await linkAll(services)
  expect(await verify(services)).toMatchObject({ links: 10, fault: null })
  const changed = `UPDATE audit_entry SET action = 'role.removed' WHERE id = ${idOf(3)}`
  expect(await faultAfter(services, changed)).toEqual({ what: 'link-changed', number: 3 })
})

test('two processes that link at once make one chain', async () => {
  const services = await freshServices()
  await givenEntries(services, 40)
  const now = new Date()
  const signer = services.keys.signer()
  const rounds = await Promise.allSettled([
    linkEntries(services.database, signer, { now }),
    linkEntries(services.database, signer, { now }),
  ])
  const linked = rounds.map((round) => (round.status === 'fulfilled' ? round.value : 0))
  expect(linked.reduce((sum, each) => sum + each)).toBe(40)
  expect(await verify(services)).toMatchObject({ links: 40, fault: null })
})

test('writers and the job that links do not stand in each other’s way', async () => {
  const services = await freshServices()
  const writers = Array.from({ length: 8 }, (_, writer) =>
    givenEntries(services, 5, () => ({ actorId: `writer-${writer}` })),
  )
  const rounds = Array.from({ length: 4 }, () => linkAll(services))
  await Promise.all([...writers, ...rounds])
  await linkAll(services)
  expect(await verify(services)).toMatchObject({ links: 40, waiting: 0, fault: null })
})

test('the end is signed again after a thousand links, or an hour', async () => {
  const services = await freshServices()
  const award = () => ({ action: 'certificate.awarded' as const })
  await givenEntries(services, 1, award)
  await linkAll(services)
  const minutes = (count: number) => new Date(Date.now() + count * 60_000)
  await givenEntries(services, 1, award)
  await linkAll(services, minutes(59))
  const signed = async () => {
    const rows = await services.database.read.select().from(auditCheckpoints)
    return rows.map(({ number }) => number).sort((a, b) => a - b)
  }
  expect(await signed()).toEqual([1])
  await givenEntries(services, 1, award)
  await linkAll(services, minutes(61))
  expect(await signed()).toEqual([1, 3])
  await givenEntries(services, 1_400, award)
  await linkAll(services, minutes(62))
  expect(await signed()).toEqual([1, 3, 1003])
  expect(await verify(services)).toMatchObject({ links: 1403, fault: null })
})

test.each([
  ['at', `at = at + 1`, `at = at + interval '1 millisecond'`],
  ['actor_id', `actor_id = 'x'`],
  ['action', `action = 'role.removed'`],
  ['subject_kind', `subject_kind = 'programme'`],
  ['subject_id', `subject_id = subject_id || ' '`],
  [
    'detail',
    `detail = replace(detail, '2.5', '2.6')`,
    `detail = jsonb_set(detail, '{index}', '7')`,
  ],
  ['request_id', `request_id = ''`],
  ['hash', `hash = replace(hash, substr(hash, 1, 1), 'g')`],
])(
  'a change of an entry’s %s is found, at its number',
  async (_column, change, onPostgres = change) => {
    const services = await givenChain()
    const set = services.config.database.engine === 'postgres' ? onPostgres : change
    const statement = `UPDATE audit_entry SET ${set} WHERE id = ${idOf(4)}`
    expect(await faultAfter(services, statement)).toEqual({ what: 'entry-changed', number: 4 })
  },
)

test('a hash that is taken away is found, as is one that is made to fit', async () => {
  const services = await givenChain()
  expect(
    await faultAfter(services, `UPDATE audit_entry SET hash = NULL WHERE id = ${idOf(4)}`),
  ).toEqual({ what: 'link-changed', number: 4 })

  const other = await givenChain()
  const [entry] = await other.database.read.select().from(auditEntries).orderBy(auditEntries.id)
  if (!entry) throw new Error('no entry')
  const forged = { ...entry, action: 'role.removed' }
  const hash = hashEntry(forged, { hashed: true })
  const statement = `UPDATE audit_entry SET action = 'role.removed', hash = '${hash}' WHERE id = ${idOf(1)}`
  expect(await faultAfter(other, statement)).toEqual({ what: 'link-changed', number: 1 })
})

test.each([
  [
    'a changed link',
    `UPDATE audit_link SET hash = replace(hash, substr(hash, 9, 1), 'g') WHERE number = 4`,
    'link-changed',
    4,
  ],
  ['a removed link', `DELETE FROM audit_link WHERE number = 4`, 'link-missing', 4],
  ['a removed entry', `DELETE FROM audit_entry WHERE id = ${idOf(4)}`, 'entry-missing', 4],
  [
    'a removed entry with its link',
    `DELETE FROM audit_entry WHERE id = ${idOf(4)}; DELETE FROM audit_link WHERE number = 4`,
    'link-missing',
    4,
  ],
  [
    'a removed first entry with its link',
    `DELETE FROM audit_entry WHERE id = ${idOf(1)}; DELETE FROM audit_link WHERE number = 1`,
    'link-missing',
    1,
  ],
  [
    'a removed end',
    `DELETE FROM audit_entry WHERE id = ${idOf(10)}; DELETE FROM audit_link WHERE number = 10`,
    'end-missing',
    10,
  ],
  [
    'a removed entry whose gap was closed',
    `DELETE FROM audit_entry WHERE id = ${idOf(4)}; DELETE FROM audit_link WHERE number = 4;
     UPDATE audit_link SET number = -number WHERE number > 4;
     UPDATE audit_link SET number = -number - 1 WHERE number < 0`,
    'link-changed',
    4,
  ],
  [
    'two entries in each other’s place',
    `UPDATE audit_link SET number = -1 WHERE number = 4; UPDATE audit_link SET number = 4 WHERE number = 5;
     UPDATE audit_link SET number = 5 WHERE number = -1`,
    'link-changed',
    4,
  ],
  [
    'a changed checkpoint',
    `UPDATE audit_checkpoint SET hash = replace(hash, substr(hash, 1, 1), 'g')`,
    'checkpoint-changed',
    10,
  ],
  ['a moved checkpoint', `UPDATE audit_checkpoint SET number = 9`, 'checkpoint-changed', 9],
  [
    'a checkpoint of another key',
    `UPDATE audit_checkpoint SET key_id = key_id || 'x'`,
    'checkpoint-changed',
    10,
  ],
  [
    'a changed signature',
    `UPDATE audit_checkpoint SET signature = signature || 'A'`,
    'checkpoint-changed',
    10,
  ],
] as const)('%s is found, at its number', async (_name, statements, what, number) => {
  const services = await givenChain()
  expect(await faultAfter(services, statements)).toEqual({ what, number })
})

test('a checkpoint of another time is found', async () => {
  const services = await givenChain()
  const postgres = services.config.database.engine === 'postgres'
  const at = postgres ? `at - interval '1 day'` : 'at - 86400000'
  const found = await faultAfter(services, `UPDATE audit_checkpoint SET at = ${at}`)
  expect(found).toEqual({ what: 'checkpoint-changed', number: 10 })
})

test('checkpoints that were removed are missed', async () => {
  const services = await givenChain(1_600)
  const found = await faultAfter(services, 'DELETE FROM audit_checkpoint')
  expect(found).toEqual({ what: 'checkpoint-missing', number: 1_501 })
})

test('a chain that was counted anew after a removal does not fit what was signed', async () => {
  const services = await givenChain()
  await forge(services, `DELETE FROM audit_entry WHERE id = ${idOf(4)}; DELETE FROM audit_link;`)
  const signed = await services.database.read.select().from(auditCheckpoints)
  expect(signed).toHaveLength(1)
  await linkAll(services).catch(() => undefined)
  expect((await verify(services)).fault).not.toBeNull()
})

test('an entry that is put in where all was linked long ago is not linked, and found', async () => {
  const services = await givenChain()
  await forge(
    services,
    `INSERT INTO audit_entry (id, at, action, subject_kind, subject_id, detail, hash)
     SELECT '01800000-0000-7000-8000-000000000000', at, action, subject_kind, 'forged', detail, hash
     FROM audit_entry WHERE id = ${idOf(4)}`,
  )
  await linkAll(services)
  expect(await verify(services)).toMatchObject({ links: 10, fault: { what: 'entry-changed' } })
  const [forged] = (await services.database.read.select().from(auditEntries)).filter(
    ({ subjectId }) => subjectId === 'forged',
  )
  if (!forged) throw new Error('nothing was put in')
  const hash = hashEntry(forged, { hashed: true })
  await forge(services, `UPDATE audit_entry SET hash = '${hash}' WHERE subject_id = 'forged'`)
  await linkAll(services)
  expect((await verify(services)).fault).toEqual({
    what: 'entry-inserted',
    number: 11,
    entryId: forged.id,
  })
})

test('an id from the future does not keep later entries from the chain', async () => {
  const services = await givenChain()
  await forge(
    services,
    `INSERT INTO audit_entry (id, at, action, subject_kind, subject_id, detail, hash)
     SELECT 'ffffffff-0000-7000-8000-000000000000', at, action, subject_kind, subject_id, detail, NULL
     FROM audit_entry WHERE id = ${idOf(4)}`,
  )
  await linkAll(services)
  await givenEntries(services, 2)
  expect(await linkAll(services)).toBe(2)
  expect(await verify(services)).toMatchObject({ links: 13, waiting: 0, fault: null })
})
