import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { parseCertificateCode } from '../../../app/certification/domain/certificate-code'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import type { Services } from '../../../app/context'
import { checkExtract } from '../../../app/eligibility/check-extract.server'
import { decideRequirement } from '../../../app/eligibility/decide-requirement.server'
import { extractLimit } from '../../../app/eligibility/domain/extract'
import { extractRecord, type ExtractRecord } from '../../../app/eligibility/extract-record.server'
import { findExtract } from '../../../app/eligibility/find-extract.server'
import { findOwnExtract } from '../../../app/eligibility/data/extracts'
import { listExtracts } from '../../../app/eligibility/list-extracts.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { matchHolder } from '../../../app/verification/match-holder.server'
import { lookUpCertificate } from '../../../app/verification/look-up-certificate.server'
import { receivePresented } from '../../../app/verification/receive-presented.server'
import { verifyExtract } from '../../../app/verification/verify-extract.server'
import { recordExtracts } from '../../../db/schema/eligibility'
import { auditEntries } from '../../../db/schema/platform'
import { aClaim } from '../../support/a-training'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenCertificateRows, givenPeople } from '../../support/given-rows'
import { givenProgramme } from '../../support/given-programme'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'

const iin = '700911204362'

async function given() {
  const services = await freshServices()
  // The keys of a fresh site sign from the instant at which it was made.
  const now = new Date()
  await givenTable(services.database, { requirements: [aRequirement(), aChecklistItem()] })
  await givenProgramme(services.database)
  const person = await givenPerson(services, { iin, name: 'Серікова Әйгерім' })
  await givenPeople(services.database, 'officer-1')
  await givenCertificateRows(services.database, [{ id: 'c1', personId: person.id }])
  const ask = (different: Partial<ExtractRecord> = {}) =>
    services.database.transaction((tx) =>
      extractRecord(tx, services.keys, {
        personId: person.id,
        forms: ['adoption'],
        askedBy: person.id,
        baseUrl: new URL('https://shanyrak.example'),
        now,
        ...different,
      }),
    )
  return { services, person, now, ask }
}

type Given = Awaited<ReturnType<typeof given>>

async function extracted(ask: Given['ask'], different: Partial<ExtractRecord> = {}) {
  const outcome = await ask(different)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.code
}

async function stored({ database }: Services, code: string) {
  const extract = await findExtract(database.read, code)
  if (!extract) throw new Error('there is no such extract')
  return extract
}

test('an extract states the record at its instant, with evidence, ground and rule, and nothing more', async () => {
  const { services, person, now, ask } = await given()
  await services.database.transaction(async (tx) => {
    await recordEvidence(tx, {
      claim: aClaim(),
      personId: person.id,
      certificateId: 'c1',
      certificateCode: '7K3QWTYA94ZM20XDRV',
      programme: 'adoptive-parent',
      expiresAt: null,
      now,
    })
    await decideRequirement(tx, {
      officer: { id: 'officer-1', region: 'KZ-75' },
      personId: person.id,
      placementForm: 'adoption',
      requirement: 'home-visit',
      kind: 'satisfied',
      ground: 'Protocol 17 names a neighbour',
      groundDate: '2026-11-20',
      validUntil: null,
      seen: null,
      now,
    })
  })
  const code = await extracted(ask)
  expect(parseCertificateCode(code)).toEqual({ kind: 'code', code })
  const extract = await stored(services, code)
  const seal = checkExtract(services.keys, extract)
  if (seal.kind !== 'intact') throw new Error(seal.kind)
  expect(seal.statement).toMatchObject({
    version: 4,
    kind: 'record-extract',
    holder: { name: 'Серікова Әйгерім', iinLastFour: '4362', iinGround: 'asserted' },
    asOf: now.toISOString(),
    forms: [
      {
        placementForm: 'adoption',
        items: [
          {
            state: 'met',
            training: { provedHours: 42, neededHours: 42 },
            since: now.toISOString(),
            until: null,
            restsOn: { kind: 'certificate', code: '7K3QWTYA94ZM20XDRV' },
            rule: { number: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
          },
          {
            state: 'decided',
            restsOn: { kind: 'decision', decision: 'satisfied', groundDate: '2026-11-20' },
          },
        ],
      },
    ],
    issuer: { baseUrl: 'https://shanyrak.example' },
    whoDecides: { en: 'The guardianship body and the court decide.' },
    keyId: services.keys.activeId,
  })
  for (const secret of [iin, person.id, 'Protocol 17']) {
    expect(extract.statement).not.toContain(secret)
  }
})

test('row and audit entry are written together; the entry names the asker, and no code', async () => {
  const { services, person, ask } = await given()
  const code = await extracted(ask, { askedBy: 'officer-1', lookId: 'look-1' })
  const entries = await services.database.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'record.extracted'))
  expect(entries).toMatchObject([
    {
      actorId: 'officer-1',
      subjectId: person.id,
      detail: { forms: ['adoption'], lookId: 'look-1' },
    },
  ])
  expect(JSON.stringify(entries)).not.toContain(code)
  const own = await listExtracts(services.database.read, person.id)
  expect(own).toMatchObject([{ code, askedBy: 'official' }])
})

test('what was extracted does not change when the record does', async () => {
  const { services, person, now, ask } = await given()
  const code = await extracted(ask)
  await services.database.transaction((tx) =>
    recordEvidence(tx, {
      claim: aClaim(),
      personId: person.id,
      certificateId: 'c1',
      certificateCode: '7K3QWTYA94ZM20XDRV',
      programme: 'adoptive-parent',
      expiresAt: null,
      now,
    }),
  )
  const verdict = await verifyExtract(services.database.read, services.keys, code, now)
  if (!verdict || !('statement' in verdict)) throw new Error('not genuine')
  expect(verdict.statement.forms[0]?.items[0]?.state).toBe('missing')
  expect(verdict.checks).toEqual({
    signature: 'passed',
    issuer: 'passed',
    status: 'unknown',
    dates: 'passed',
  })
})

test("another's extract reads as absent", async () => {
  const { services, ask } = await given()
  const code = await extracted(ask)
  const stranger = await givenPerson(services)
  const found = await findOwnExtract(services.database.read, { code, personId: stranger.id })
  expect(found).toBeNull()
})

test('the database refuses to change or to delete an extract', async () => {
  const { services, ask } = await given()
  const code = await extracted(ask)
  const { database } = services
  const change = database.transaction(async (tx) => {
    await tx.update(recordExtracts).set({ statement: '{}' }).where(eq(recordExtracts.code, code))
  })
  await expect(change).rejects.toThrow()
  const removal = database.transaction(async (tx) => {
    await tx.delete(recordExtracts).where(eq(recordExtracts.code, code))
  })
  await expect(removal).rejects.toThrow()
})

test('every column is checked: a row that says something else is altered', async () => {
  const { services, ask } = await given()
  const extract = await stored(services, await extracted(ask))
  const changes = [
    { statement: extract.statement.replace('Серікова', 'Серікбаева') },
    { statement: extract.statement.replace('"missing"', '"met"') },
    { personId: 'somebody-else' },
    { issuedTo: 'somebody-else' },
    { id: 'another-row' },
    { code: '7K3QWTYA94ZM20XDRV' },
    { issuedAt: new Date(extract.issuedAt.getTime() + 1) },
    { keyId: 'another-key' },
    { signature: extract.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) },
  ]
  for (const change of changes) {
    const seal = checkExtract(services.keys, { ...extract, ...change })
    expect([change, seal.kind]).toEqual([change, 'altered'])
  }
  expect(checkExtract(services.keys, extract).kind).toBe('intact')
})

test('what nobody can issue is refused: no form, nobody, no organisation', async () => {
  const { services, ask } = await given()
  expect(await ask({ forms: [] })).toEqual({ kind: 'refused', why: 'no-form' })
  expect(await ask({ forms: ['patronage'] })).toEqual({ kind: 'refused', why: 'no-form' })
  expect(await ask({ personId: 'nobody' })).toEqual({ kind: 'refused', why: 'no-such-person' })
  const [count] = await services.database.read
    .select({ count: sql<number>`count(*)` })
    .from(recordExtracts)
  expect(Number(count?.count)).toBe(0)

  const bare = await freshServices()
  await givenTable(bare.database)
  const { id } = await givenPerson(bare)
  const asked = { personId: id, forms: ['adoption' as const], askedBy: id, now: new Date() }
  const outcome = await bare.database.transaction((tx) =>
    extractRecord(tx, bare.keys, { ...asked, baseUrl: new URL('https://shanyrak.example') }),
  )
  expect(outcome).toEqual({ kind: 'refused', why: 'no-organisation' })
})

test('one asker makes so many extracts in a day', async () => {
  const { ask } = await given()
  for (let turn = 0; turn < extractLimit.turns; turn++) await extracted(ask)
  expect(await ask()).toMatchObject({ kind: 'refused', why: 'throttled' })
  expect(await ask({ askedBy: 'officer-1' })).toMatchObject({ kind: 'extracted' })
})

test('a stranger is told that it is genuine, of its instant, without a name', async () => {
  const { services, now, ask } = await given()
  const code = await extracted(ask)
  const outcome = await lookUpCertificate(services, { code, address: '192.0.2.1', now })
  if (outcome.kind !== 'extract') throw new Error(outcome.kind)
  expect(outcome.verdict).toMatchObject({
    kind: 'record-extract',
    code,
    verdict: 'genuine',
    holder: { maskedName: 'С***** Ә*****' },
    asOf: now.toISOString(),
    forms: [{ placementForm: 'adoption' }],
  })
  expect(JSON.stringify(outcome)).not.toMatch(/Серікова|4362/)
  const match = (claim: string) => matchHolder(services, { code, claim, address: '192.0.2.1', now })
  expect(await match('серікова')).toEqual({ kind: 'answered', matches: true })
  expect(await match('Иванова')).toEqual({ kind: 'answered', matches: false })
  expect(await match('4362')).toEqual({ kind: 'answered', matches: true, ground: 'asserted' })
  expect(await match('0000')).toEqual({ kind: 'answered', matches: false })
})

test('an extract signed by a key that was compromised by then is not believed', async () => {
  const { services, now, ask } = await given()
  const code = await extracted(ask)
  const { keys } = services
  await distrustKey(services, { keyId: keys.activeId, from: now, now: new Date() })
  await keys.refresh()
  const outcome = await lookUpCertificate(services, { code, address: '192.0.2.1', now })
  expect(outcome).toMatchObject({
    kind: 'extract',
    verdict: { code, verdict: 'unknown-issuer', doubt: 'compromised-key' },
  })
  expect(JSON.stringify(outcome)).not.toMatch(/maskedName|forms/)
  const match = { code, claim: 'Серікова', address: '192.0.2.1', now }
  expect(await matchHolder(services, match)).toEqual({ kind: 'no-name' })
})

test('the file of an extract is genuine as it was given, and altered by one changed word', async () => {
  const { services, now, ask } = await given()
  const { statement, signature, keyId } = await stored(services, await extracted(ask))
  const proof = { type: 'Ed25519', keyId, signature }
  const present = (text: string) =>
    receivePresented(services, { given: { text }, address: '192.0.2.1', now })
  const file = `{"statement":${statement},"proof":${JSON.stringify(proof)}}`
  expect(await present(file)).toMatchObject({ kind: 'extract', verdict: { verdict: 'genuine' } })
  const bytes = { file: Buffer.from(`${file}\n`) }
  const dropped = await receivePresented(services, { given: bytes, address: '192.0.2.1', now })
  expect(dropped).toMatchObject({ kind: 'extract', verdict: { verdict: 'genuine' } })

  const forged = file.replace('"missing"', '"met"')
  expect(await present(forged)).toMatchObject({
    kind: 'extract',
    verdict: { verdict: 'altered', code: null },
  })
  const foreign = file.replaceAll(keyId, 'a-key-of-somebody-else')
  expect(await present(foreign)).toMatchObject({
    kind: 'extract',
    verdict: { verdict: 'unknown-issuer', doubt: 'unknown-key', code: null },
  })
  const resigned = statement.replace('"missing"', '"met"')
  const again = services.keys.sign(Buffer.from(resigned)).toString('base64url')
  const otherProof = JSON.stringify({ ...proof, signature: again })
  expect(await present(`{"statement":${resigned},"proof":${otherProof}}`)).toMatchObject({
    kind: 'extract',
    verdict: { verdict: 'unknown-issuer', doubt: 'not-in-register' },
  })
  const elsewhere = await given()
  const unheard = await extracted(elsewhere.ask)
  const other = await stored(elsewhere.services, unheard)
  const signed = services.keys.sign(Buffer.from(other.statement.replaceAll(other.keyId, keyId)))
  const invented = `{"statement":${other.statement.replaceAll(other.keyId, keyId)},"proof":${JSON.stringify(
    { type: 'Ed25519', keyId, signature: signed.toString('base64url') },
  )}}`
  expect(await present(invented)).toMatchObject({
    kind: 'extract',
    verdict: { verdict: 'unknown-issuer', doubt: 'not-in-register' },
  })
})
