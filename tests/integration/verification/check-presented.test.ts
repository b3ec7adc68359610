import { expect, test } from 'vitest'
import { buildCredential } from '../../../app/certification/credential/build-credential'
import { issueCredential } from '../../../app/certification/credential/issue-credential'
import { issuerDid, methodIdOf } from '../../../app/certification/credential/issuer-keys'
import { claimsOf, signToken } from '../../../app/certification/credential/sign-token'
import type { Statement } from '../../../app/certification/domain/statement'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import type { Services } from '../../../app/context'
import { checkPresented, verifyPresented } from '../../../app/verification/check-presented.server'
import { limits } from '../../../app/verification/limits'
import type { Signed } from '../../../app/verification/presented/presented'
import { receivePresented } from '../../../app/verification/receive-presented.server'
import { freshServices } from '../../support/fresh-services'
import { givenRegistered } from '../../support/given-registered'

const now = new Date('2026-11-21T10:00:00Z')
const place = { list: 1, position: 7 }

/** What the key of this installation would sign, if somebody had it. */
async function signAnything({ keys }: Services, statement: Statement): Promise<Signed[]> {
  const { keyId, x, sign } = keys.signer()
  const { baseUrl } = statement.issuer
  const methodId = methodIdOf(issuerDid(baseUrl), { x })
  const document = await issueCredential(buildCredential(statement, place), { methodId, sign, now })
  return [
    { kind: 'token', text: await signToken(claimsOf(statement, place), { kid: keyId, sign }) },
    { kind: 'credential', text: JSON.stringify(document), document },
  ]
}

const notInRegister = { kind: 'unknown-issuer', doubt: 'not-in-register' }

const token = (text: string): Signed => ({ kind: 'token', text })

test('what is well signed and not in the register is nobody’s', async () => {
  const services = await freshServices()
  const { statement } = await givenRegistered(services)
  const invented = { ...statement, code: '000000000000000000' }
  for (const signed of await signAnything(services, invented)) {
    const { verdict } = await verifyPresented(services, signed, now)
    expect(verdict).toMatchObject(notInRegister)
  }
})

test('what is well signed and is not, letter by letter, what the register keeps is nobody’s', async () => {
  const services = await freshServices()
  const { statement } = await givenRegistered(services)
  const { holder, programme, credit } = statement
  for (const told of [
    { holder: { ...holder, name: 'Ахметов Серік' } },
    { programme: { ...programme, slug: 'guardian' } },
    { credit: { ...credit, academicHours: 60 } },
    { awardedAt: '2026-11-20T09:00:00.000Z' },
    { expiresAt: '2030-11-20T09:00:00.000Z' },
  ]) {
    for (const signed of await signAnything(services, { ...statement, ...told })) {
      const { verdict } = await verifyPresented(services, signed, now)
      expect(verdict, JSON.stringify(told)).toMatchObject(notInRegister)
    }
  }
  // The same statement, signed again: another place in the lists, another instant of the proof.
  for (const signed of await signAnything(services, statement)) {
    expect((await verifyPresented(services, signed, now)).verdict).toMatchObject(notInRegister)
  }
})

test('what doubted things say is not told, and forgers must wait; who holds a real one need not', async () => {
  const services = await freshServices()
  const genuine = await givenRegistered(services)
  const forged = token(`${genuine.token.slice(0, -4)}AAAA`)
  const check = (signed: Signed, address = '10.0.0.1') =>
    checkPresented(services, { signed, address, now })
  const { burst, seconds } = limits.doubtedByAddress
  for (let turn = 0; turn < burst; turn++) {
    expect(await check(forged)).toEqual({
      kind: 'checked',
      paper: null,
      verdict: {
        code: null,
        verdict: 'altered',
        checks: { signature: 'failed', issuer: 'unknown', status: 'unknown', dates: 'unknown' },
      },
    })
  }
  expect(await check(forged)).toEqual({ kind: 'throttled', retryAfterSeconds: seconds })
  const valid = { kind: 'checked', verdict: { verdict: 'valid', code: genuine.statement.code } }
  expect(await check(token(genuine.token))).toMatchObject(valid)
  expect(await check(forged, '10.0.0.2')).toMatchObject({ kind: 'checked' })
})

test('files are counted before they are opened; texts are not', async () => {
  const services = await freshServices()
  const genuine = await givenRegistered(services)
  const receive = (given: { text: string } | { file: Uint8Array }) =>
    receivePresented(services, { given, address: '10.0.0.1', now })
  const file = Buffer.from(genuine.document)
  for (let turn = 0; turn < limits.filesByAddress.burst; turn++) {
    expect(await receive({ file })).toMatchObject({ kind: 'checked' })
  }
  expect(await receive({ file })).toMatchObject({ kind: 'throttled' })
  expect(await receive({ text: genuine.document })).toMatchObject({ kind: 'checked' })
})

test('limits that cannot be counted let nothing through', async () => {
  const services = await freshServices()
  const broken = {
    ...services,
    database: {
      ...services.database,
      transaction: () => Promise.reject(new Error('the database is away')),
    },
  }
  const given = { file: Buffer.from('{}') }
  await expect(receivePresented(broken, { given, address: '10.0.0.1', now })).rejects.toThrow(
    'the database is away',
  )
})

test('of a key that others had, only what it signed before is believed, and only in the register', async () => {
  const services = await freshServices()
  const before = await givenRegistered(services)
  const after = await givenRegistered(services, {
    stated: { ...before.statement, awardedAt: '2026-11-21T09:40:00.000Z' },
  })
  const from = new Date('2026-11-21T09:30:00Z')
  await distrustKey(services, { keyId: services.keys.activeId, from, now })
  await services.keys.refresh()
  const kindOf = async (text: string) =>
    (await verifyPresented(services, token(text), now)).verdict.kind
  expect(await kindOf(before.token)).toBe('valid')
  expect(await kindOf(after.token)).toBe('unknown-issuer')
})
