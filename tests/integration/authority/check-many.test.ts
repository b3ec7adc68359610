import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/platform'
import { batchCheckLines, batchChecks } from '../../../db/schema/authority'
import { recordLooks } from '../../../db/schema/eligibility'
import { checkMany } from '../../../app/authority/check-many.server'
import { unreadQuota } from '../../../app/authority/domain/limits'
import { readLines } from '../../../app/authority/domain/batch-lines'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenResidents, iinNumber } from '../../support/given-residents'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'
import { givenTable } from '../../support/given-requirement-table'
import { linesOf, runBatch } from '../../support/run-batch'

async function givenAlmaty() {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database)
  const [trained, other] = await givenResidents(services, { count: 2, metBy })
  const [learning] = await givenResidents(services, { count: 1, from: 10 })
  if (!trained || !other || !learning) throw new Error('nobody is given')
  return { services, metBy, trained, other, learning }
}

async function auditOf(services: Awaited<ReturnType<typeof freshServices>>, action: string) {
  const all = await services.database.read.select().from(auditEntries)
  return all.filter((entry) => entry.action === action)
}

test('a list was finished when its last line was answered, and tells how things stood when it began', async () => {
  const { services, trained } = await givenAlmaty()
  const steps = await runBatch(services, Array(300).fill(trained.iin).join('\n'))
  const [batch] = await services.database.read.select().from(batchChecks)
  const began = new Date('2026-11-21T09:00:00Z')
  expect(batch?.startedAt).toEqual(began)
  expect(batch?.finishedAt?.getTime()).toBeGreaterThan(began.getTime())
  const finished = steps.find((step) => step.kind === 'finished')
  const { checkedAt } = JSON.parse(finished?.statement ?? '{}')
  expect(checkedAt).toBe(began.toISOString())
})

test('each line is answered: found with its training, absent, or unreadable with a reason', async () => {
  const { services, trained, learning } = await givenAlmaty()
  const list = ['IIN', trained.iin, learning.iin, iinNumber(99), '700911204363'].join('\n')
  const steps = await runBatch(services, list)
  expect(steps.map(({ kind }) => kind)).toEqual(['begun', 'checked', 'finished'])
  expect(linesOf(steps)).toEqual([
    {
      line: 2,
      kind: 'iin',
      shown: trained.iin.slice(-4),
      result: {
        outcome: 'found',
        iinGround: 'asserted',
        training: { adoption: 'met' },
        hours: { proved: 42, needed: 42 },
        certificate: '000000000000000000',
        since: '2026-11-20T09:00:00.000Z',
        until: null,
      },
    },
    expect.objectContaining({
      line: 3,
      result: expect.objectContaining({ outcome: 'found', training: { adoption: 'missing' } }),
    }),
    expect.objectContaining({ line: 4, result: { outcome: 'absent' } }),
    {
      line: 5,
      kind: 'unreadable',
      shown: '4363',
      result: { outcome: 'unreadable', why: 'iin-wrong' },
    },
  ])
  // The trail tells how many could be read, of how many.
  const [checked] = await auditOf(services, 'batch.checked')
  expect(checked?.detail).toMatchObject({ total: 4, readable: 3, found: 2, unknown: 1 })
})

test('a person is found by the code of a certificate too', async () => {
  const { services, trained } = await givenAlmaty()
  const { code } = await givenCertificate(services, { personId: trained.id })
  const steps = await runBatch(services, code)
  const lines = linesOf(steps)
  expect(lines).toMatchObject([{ kind: 'code', shown: code, result: { outcome: 'found' } }])
  // No IIN decided who that is.
  expect(JSON.stringify(lines)).not.toContain('iinGround')
})

test('every person who is found sees one look, however often the list names them', async () => {
  const { services, trained, other } = await givenAlmaty()
  const filler = Array.from({ length: 300 }, () => trained.iin)
  await runBatch(services, [...filler, other.iin].join('\n'))
  for (const { id } of [trained, other]) {
    expect(await listLooks(services.database.read, id)).toMatchObject([
      {
        by: { kind: 'authority', place: { region: 'KZ-75', district: null } },
        foundBy: 'batch',
        purpose: 'court-preparation',
      },
    ])
  }
})

test('no IIN is kept: neither in the lines, nor in the statement, nor in the audit trail', async () => {
  const { services, trained } = await givenAlmaty()
  await runBatch(services, `${trained.iin}\n700911204363\n${iinNumber(99)}`)
  const { read } = services.database
  const kept = JSON.stringify([
    await read.select().from(batchChecks),
    await read.select().from(batchCheckLines),
    await read.select().from(auditEntries),
    await read.select().from(recordLooks),
  ])
  for (const iin of [trained.iin, '700911204363', iinNumber(99)]) expect(kept).not.toContain(iin)
})

test('people of another region are no result, and whoever asked for them is written down', async () => {
  const { services, metBy } = await givenAlmaty()
  const [abroad] = await givenResidents(services, { count: 1, from: 50, region: 'KZ-71', metBy })
  const { code } = await givenCertificate(services, { personId: abroad?.id ?? '' })
  const steps = await runBatch(services, `${abroad?.iin}\n${code}`)
  expect(linesOf(steps).map(({ result }) => result)).toEqual([
    { outcome: 'absent' },
    { outcome: 'absent' },
  ])
  expect(await listLooks(services.database.read, abroad?.id ?? '')).toEqual([])
  expect(await auditOf(services, 'record.sought-elsewhere')).toMatchObject([
    { actorId: 'officer-1', subjectKind: 'batch', detail: { people: [abroad?.id] } },
  ])
})

test('an officer of a district finds its people alone, and those who belong to no region', async () => {
  const { services, metBy, trained } = await givenAlmaty()
  const district = 'KZ-75-medeu'
  const [near] = await givenResidents(services, { count: 1, from: 60, district, metBy })
  const [far] = await givenResidents(services, {
    count: 1,
    from: 61,
    district: 'KZ-75-almaly',
    metBy,
  })
  const [nowhere] = await givenResidents(services, { count: 1, from: 62, region: null, metBy })
  const list = [near, far, trained, nowhere].map((each) => each?.iin).join('\n')
  const steps = await runBatch(services, list, { district })
  expect(linesOf(steps).map(({ result }) => result.outcome)).toEqual([
    'found',
    'absent',
    'absent',
    'found',
  ])
})

test('a client of every region finds everybody; one of none is refused', async () => {
  const { services, metBy, trained } = await givenAlmaty()
  const [abroad] = await givenResidents(services, { count: 1, from: 50, region: 'KZ-71', metBy })
  const list = `${trained.iin}\n${abroad?.iin}`
  const steps = await runBatch(services, list, { regions: ['*'], foundBy: 'api' })
  expect(linesOf(steps).map(({ result }) => result.outcome)).toEqual(['found', 'found'])
  expect(await runBatch(services, list, { regions: [] })).toEqual([
    { kind: 'refused', why: 'no-region' },
  ])
})

test('a list of other regions is empty, logged and alarmed once; the next day of alarms is refused', async () => {
  const { services, metBy } = await givenAlmaty()
  const abroad = await givenResidents(services, { count: 30, from: 50, region: 'KZ-71', metBy })
  const list = abroad.map(({ iin }) => iin).join('\n')
  for (const expected of ['finished', 'finished', 'refused']) {
    const steps = await runBatch(services, list)
    expect(linesOf(steps).every(({ result }) => result.outcome === 'absent')).toBe(true)
    expect(steps.at(-1)?.kind).toBe(expected)
  }
  expect(await auditOf(services, 'batch.alarmed')).toHaveLength(2)
  const nextDay = { now: new Date('2026-11-22T09:00:00.001Z') }
  expect((await runBatch(services, list, nextDay)).at(-1)?.kind).toBe('finished')
})

test('a list of mostly unknown numbers is an alarm, a list of applicants is none', async () => {
  const { services, metBy } = await givenAlmaty()
  const unknown = Array.from({ length: 300 }, (_, n) => iinNumber(5_000 + n))
  await runBatch(services, unknown.join('\n'))
  expect(await auditOf(services, 'batch.alarmed')).toMatchObject([
    { actorId: 'officer-1', detail: { elsewhere: 0, found: 0 } },
  ])
  const applicants = await givenResidents(services, { count: 100, from: 200, metBy })
  const list = [...applicants.map(({ iin }) => iin), ...unknown].join('\n')
  await runBatch(services, list, { askedBy: { id: 'officer-2', name: 'Айша' } })
  expect(await auditOf(services, 'batch.alarmed')).toHaveLength(1)
})

test('a search that is cut into short lists is an alarm as a long one is', async () => {
  const { services, metBy } = await givenAlmaty()
  const unknown = Array.from({ length: 120 }, (_, n) => iinNumber(5_000 + n))
  const ends: (string | undefined)[] = []
  for (let from = 0; from < 120; from += 30) {
    const steps = await runBatch(services, unknown.slice(from, from + 30).join('\n'))
    ends.push(steps.at(-1)?.kind)
  }
  expect(ends).toEqual(['finished', 'finished', 'finished', 'finished'])
  expect(await auditOf(services, 'batch.alarmed')).toMatchObject([
    { actorId: 'officer-1', detail: { readable: 30, found: 0 } },
  ])
  const applicants = await givenResidents(services, { count: 30, from: 200, metBy })
  const list = applicants.map(({ iin }) => iin).join('\n')
  const colleague = { askedBy: { id: 'officer-2', name: 'Айша' } }
  for (const _ of unknown.slice(0, 5)) await runBatch(services, list, colleague)
  expect(await auditOf(services, 'batch.alarmed')).toHaveLength(1)
})

test('a day has its quota of lists and of lines; what is refused finds nobody', async () => {
  const { services, trained } = await givenAlmaty()
  const quota = { batches: 2, lines: 5, alarms: 2 }
  const two = `${trained.iin}\n${trained.iin}`
  expect((await runBatch(services, two, { quota })).at(-1)?.kind).toBe('finished')
  const four = `${two}\n${two}`
  expect(await runBatch(services, four, { quota })).toEqual([{ kind: 'refused', why: 'throttled' }])
  expect((await runBatch(services, two, { quota })).at(-1)?.kind).toBe('finished')
  expect(await runBatch(services, trained.iin, { quota })).toEqual([
    { kind: 'refused', why: 'throttled' },
  ])
  expect(await listLooks(services.database.read, trained.id)).toHaveLength(2)
})

test('thirty lists of prose spend nothing of a day, and mixed ones no more than can be read of them', async () => {
  const { services, trained } = await givenAlmaty()
  const quota = { batches: 2, lines: 5, alarms: 2 }
  const prose = 'Құрметті әріптестер, 2026 жылғы тізім\nқосымшада: 28 адам\nрахмет'
  for (let paste = 0; paste < 30; paste++) {
    expect((await runBatch(services, prose, { quota })).at(-1)?.kind, String(paste)).toBe(
      'finished',
    )
  }
  const mixed = `${prose}\n${trained.iin}\n${prose}`
  for (const expected of ['finished', 'finished', 'refused']) {
    expect((await runBatch(services, mixed, { quota })).at(-1)?.kind).toBe(expected)
  }
})

test('so many lines without anything to read are taken in a day, and then only those', async () => {
  const { services, trained } = await givenAlmaty()
  const before = { askedBy: 'officer-1', region: 'KZ-75', purpose: 'court-preparation' }
  const startedAt = new Date('2026-11-21T08:00:00Z')
  const total = unreadQuota.lines / unreadQuota.batches
  await services.database.transaction((tx) =>
    tx.insert(batchChecks).values(
      Array.from({ length: unreadQuota.batches }, (_, n) => ({
        ...{ ...before, id: `b${n}`, total: Math.floor(total), readable: 0, startedAt },
      })),
    ),
  )
  expect(await runBatch(services, 'two\nwords')).toEqual([{ kind: 'refused', why: 'throttled' }])
  expect((await runBatch(services, trained.iin)).at(-1)?.kind).toBe('finished')
})

test('people of other regions are counted over all lists of a day, each list once', async () => {
  const { services, metBy } = await givenAlmaty()
  const abroad = await givenResidents(services, { count: 24, from: 50, region: 'KZ-71', metBy })
  const list = (from: number, to: number) =>
    abroad
      .slice(from, to)
      .map(({ iin }) => iin)
      .join('\n')
  for (const sent of [list(0, 8), list(0, 8), list(8, 16)]) await runBatch(services, sent)
  expect(await auditOf(services, 'batch.alarmed')).toEqual([])
  await runBatch(services, list(16, 24))
  expect(await auditOf(services, 'batch.alarmed')).toMatchObject([{ detail: { elsewhere: 8 } }])
})

test('a list that looks like a search is told to every administrator, in words of its own', async () => {
  const { services } = await givenAlmaty()
  const told = await Promise.all(
    (['kk', 'ru', 'en'] as const).map((language) =>
      givenPerson(services, { role: 'administrator', language }),
    ),
  )
  const unknown = Array.from({ length: 300 }, (_, n) => iinNumber(5_000 + n))
  await runBatch(services, unknown.join('\n'))
  const emails = (await readEmails(services)).filter(({ text }) => text.includes('batch.alarmed'))
  expect(emails.map(({ to }) => to).sort()).toEqual(told.map(({ email }) => email).sort())
  for (const { text, subject } of emails) {
    expect(text).toContain('Данияр Оспанов')
    expect(text).toContain('/admin/audit?action=batch.alarmed')
    expect(subject).not.toMatch(/list|people|тізім|спис|Данияр/i)
  }
  expect(new Set(emails.map(({ text }) => text)).size).toBe(3)
})

test('two lists at once do not both slip under the quota', async () => {
  const { services, trained } = await givenAlmaty()
  const quota = { batches: 1, lines: 50, alarms: 2 }
  const both = await Promise.all([
    runBatch(services, trained.iin, { quota }),
    runBatch(services, trained.iin, { quota }),
  ])
  expect(both.map((steps) => steps.at(-1)?.kind).sort()).toEqual(['finished', 'refused'])
})

test('too many lines, and none at all, are refused before anything is looked up', async () => {
  const { services } = await givenAlmaty()
  expect(await runBatch(services, 'nothing here')).toEqual([{ kind: 'refused', why: 'no-lines' }])
  const many = Array.from({ length: 10_001 }, () => '700911204362').join('\n')
  expect(await runBatch(services, many)).toEqual([{ kind: 'refused', why: 'too-many-lines' }])
})

test('the result is canonical JSON, signed by the published key, of every line', async () => {
  const { services, trained } = await givenAlmaty()
  const steps = await runBatch(services, `${trained.iin}\n700911204363`)
  const last = steps.at(-1)
  if (last?.kind !== 'finished') throw new Error('not finished')
  const statement = JSON.parse(last.statement)
  expect(canonicalize(statement)).toBe(last.statement)
  expect(statement).toMatchObject({ kind: 'batch-check', id: last.batchId, keyId: last.keyId })
  expect(statement.lines).toEqual(linesOf(steps))
  const signature = Buffer.from(last.signature, 'base64url')
  const { keys } = services
  expect(keys.verify(last.keyId, Buffer.from(last.statement), signature)).toBe(true)
  const changed = last.statement.replace('"met"', '"missing"')
  expect(keys.verify(last.keyId, Buffer.from(changed), signature)).toBe(false)
})

test('when the caller stops asking, nothing more is checked and nothing is signed', async () => {
  const { services } = await givenAlmaty()
  const people = await givenResidents(services, { count: 600, from: 1_000 })
  const steps = checkMany(services, {
    askedBy: { id: 'officer-1', name: 'Данияр Оспанов' },
    regions: ['KZ-75'],
    purpose: 'court-preparation',
    lines: readLines(people.map(({ iin }) => iin).join('\n')),
    now: new Date('2026-11-21T09:00:00Z'),
  })
  for await (const { kind } of steps) if (kind === 'checked') break
  const [batch] = await services.database.read.select().from(batchChecks)
  expect(batch).toMatchObject({ total: 600, checked: 250, found: 250, finishedAt: null })
})
