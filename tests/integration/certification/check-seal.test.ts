import { getTableColumns } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificates } from '../../../db/schema/certification'
import { checkSeal } from '../../../app/certification/keys/check-seal.server'
import type { CertificateRecord } from '../../../app/certification/data/certificates'
import { signStatement } from '../../../app/certification/signing/sign-statement.server'
import { verifyCertificate } from '../../../app/verification/verify-certificate.server'
import { freshDatabase } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenCertificateRecord } from '../../support/given-rows'

type Column = keyof CertificateRecord

const now = new Date('2026-11-21T09:00:00Z')

/** Another value for each column: the least change that somebody could make. */
const changes: { [C in Column]: (record: CertificateRecord) => CertificateRecord[C] } = {
  id: () => '0190a7b0-0000-7000-8000-0000000000ff',
  code: () => '00000000000000001K',
  personId: () => '0190a7b0-0000-7000-8000-0000000000ff',
  enrolmentId: () => '0190a7b0-0000-7000-8000-0000000000ff',
  programme: () => 'adoptive-parents',
  statement: ({ statement }) => statement.replace('"percent":92', '"percent":93'),
  signature: ({ signature }) => `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
  keyId: ({ keyId }) => `${keyId}x`,
  awardedAt: ({ awardedAt }) => new Date(awardedAt.getTime() + 1),
  expiresAt: () => new Date('2030-01-01T00:00:00Z'),
  replacesId: () => '0190a7b0-0000-7000-8000-0000000000ff',
}

/** The record as somebody with the database in their hands could have left it. */
async function givenRecord(record: CertificateRecord) {
  const database = await freshDatabase()
  await givenCertificateRecord(database, record)
  return database
}

async function givenRecordOf(services: Awaited<ReturnType<typeof freshServices>>) {
  const { revoked: _, replacedBy: __, ...record } = await givenCertificate(services)
  return record
}

test('the list of changes has every column of a certificate', () => {
  expect(Object.keys(changes).sort()).toEqual(Object.keys(getTableColumns(certificates)).sort())
})

test('an untouched record that was moved to another database is still valid', async () => {
  const services = await freshServices()
  const record = await givenRecordOf(services)
  const { read } = await givenRecord(record)
  expect(await verifyCertificate(read, services.keys, record.code, now)).toMatchObject({
    kind: 'valid',
  })
})

test.each(Object.keys(changes) as Column[])(
  'a certificate whose %s was changed is altered',
  async (column) => {
    const services = await freshServices()
    const record = await givenRecordOf(services)
    const changed = { ...record, [column]: changes[column](record) }
    expect(changed[column]).not.toEqual(record[column])
    const { read } = await givenRecord(changed)
    const verdict = await verifyCertificate(read, services.keys, changed.code, now)
    expect(verdict).toMatchObject({ kind: 'altered' })
  },
)

test('no character of any text can be changed, taken away or added unnoticed', async () => {
  const services = await freshServices()
  const record = await givenRecordOf(services)
  const { keys } = services
  const texts = ['code', 'programme', 'statement', 'signature', 'keyId'] as const
  expect(checkSeal(keys, record).kind).toBe('intact')
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.string({ maxLength: 2 }),
      fc.nat(1),
      (column, seed, put, taken) => {
        const text = record[column]
        const at = seed % (text.length + 1)
        const changed = text.slice(0, at) + put + text.slice(at + taken)
        fc.pre(changed !== text)
        expect(checkSeal(keys, { ...record, [column]: changed }).kind).toBe('altered')
      },
    ),
    { numRuns: 500 },
  )
})

test('a statement that somebody signed with a key of their own is altered', async () => {
  const services = await freshServices()
  const record = await givenRecordOf(services)
  const { keys: stranger } = await freshServices()
  const statement = { ...JSON.parse(record.statement), keyId: stranger.activeId }
  const { text, signature } = signStatement(stranger, statement)
  const forged = { ...record, statement: text, signature, keyId: stranger.activeId }
  expect(checkSeal(stranger, forged).kind).toBe('intact')
  expect(checkSeal(services.keys, forged)).toEqual({ kind: 'altered', what: 'signature' })
  const claimed = { ...forged, keyId: record.keyId }
  expect(checkSeal(services.keys, claimed)).toEqual({ kind: 'altered', what: 'signature' })
})

test("another certificate's statement and signature do not fit", async () => {
  const services = await freshServices()
  const record = await givenRecordOf(services)
  const other = await givenCertificate(services, { enrolmentId: 'another', name: 'Анна Ким' })
  const { statement, signature } = other
  const swapped = { ...record, statement, signature }
  expect(checkSeal(services.keys, swapped)).toEqual({ kind: 'altered', what: 'code' })
})

test('a text of another shape is altered under a good signature too, however often it is read', async () => {
  const services = await freshServices()
  const record = await givenRecordOf(services)
  const statement = record.statement.replace('"percent":92', '"percent":920')
  const signature = services.keys.sign(Buffer.from(statement)).toString('base64url')
  const forged = { ...record, statement, signature }
  for (let time = 0; time < 3; time++) {
    expect(checkSeal(services.keys, record)).toMatchObject({ kind: 'intact' })
    expect(checkSeal(services.keys, forged)).toEqual({ kind: 'altered', what: 'statement' })
  }
})
