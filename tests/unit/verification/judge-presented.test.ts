import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeStatusList } from '../../../app/certification/credential/status-list'
import { judgePresented } from '../../../app/verification/presented/judge-presented'
import type { Known } from '../../../app/verification/presented/known'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { aStatement } from '../../support/a-statement'
import { givenIssuer } from '../../support/given-issuer'

const now = new Date('2026-12-01T09:00:00Z')
const place = { list: 3, position: 4711 }
const issuer = givenIssuer()
const statement = aStatement({ code: '000000000000000000', expiresAt: '2028-11-21T18:59:59.999Z' })
const token = await issuer.token(statement, place)
const clear = await encodeStatusList([])
const set = await encodeStatusList([place.position])

function know(different: Partial<Known> = {}): Known {
  const list = { issuer: issuer.baseUrl, list: place.list, revocation: clear, suspension: clear }
  return {
    asOf: now.toISOString(),
    language: 'en',
    issuers: [issuer.trusted],
    lists: [list],
    programmes: {},
    ...different,
  }
}

function withList(different: Partial<Known['lists'][0]>): Known {
  return know({ lists: know().lists.map((list) => ({ ...list, ...different })) })
}

async function judge(known: Known, text = token, at = now) {
  const presented = readPresentedText(text, [issuer.baseUrl])
  if (presented.kind !== 'token') throw new Error(presented.kind)
  const { verdict, facts } = await judgePresented(presented, known, at)
  return { kind: verdict.kind, status: verdict.checks.status, name: facts?.holderName }
}

test('what is signed, in its term and in no list is valid, and says whose it is', async () => {
  const name = statement.holder.name
  expect(await judge(know())).toEqual({ kind: 'valid', status: 'passed', name })
})

test('the lists tell what was revoked and what is suspended', async () => {
  expect(await judge(withList({ revocation: set, suspension: set }))).toMatchObject({
    kind: 'revoked',
  })
  expect(await judge(withList({ suspension: set }))).toMatchObject({ kind: 'suspended' })
})

test('without a list that could tell, nothing is called valid', async () => {
  for (const known of [
    know({ lists: [] }),
    know({ asOf: null }),
    withList({ list: 2 }),
    withList({ issuer: 'https://stranger.example' }),
    withList({ revocation: 'u' }),
    withList({ suspension: 'uAAAA' }),
    // It was awarded after the list was signed.
    know({ asOf: '2026-11-21T08:59:59.999Z' }),
  ]) {
    expect(await judge(known)).toMatchObject({ kind: 'status-unknown', status: 'unknown' })
  }
})

test('what a key signed that fell into other hands is not believed without the register', async () => {
  const { trusted } = issuer
  const lost = (compromisedFrom: string) =>
    know({
      issuers: [{ ...trusted, keys: trusted.keys.map((key) => ({ ...key, compromisedFrom })) }],
    })
  expect(await judge(lost('2026-11-01T00:00:00.000Z'))).toMatchObject({ kind: 'unknown-issuer' })
  // Whoever has the key can write any date.
  expect(await judge(lost('2026-11-30T00:00:00.000Z'))).toMatchObject({ kind: 'status-unknown' })
})

test('nothing of what is doubted is handed on', async () => {
  const forged = `${token.slice(0, -3)}AAA`
  expect(await judge(know(), forged)).toEqual({ kind: 'altered', status: 'unknown' })
  expect(await judge(know({ issuers: [] }))).toEqual({ kind: 'unknown-issuer', status: 'unknown' })
})

test('a token is valid to the last second of its term', async () => {
  expect(await judge(know(), token, new Date('2028-11-21T18:59:59.999Z'))).toMatchObject({
    kind: 'valid',
  })
  expect(await judge(know(), token, new Date('2028-11-21T19:00:00Z'))).toMatchObject({
    kind: 'expired',
  })
})

test('no token with a character changed is believed', async () => {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
  const at = fc.nat({ max: token.length - 1 })
  await fc.assert(
    fc.asyncProperty(at, fc.constantFrom(...characters), async (place, character) => {
      const changed = token.slice(0, place) + character + token.slice(place + 1)
      fc.pre(changed !== token)
      const presented = readPresentedText(changed, [issuer.baseUrl])
      if (presented.kind !== 'token') return
      const { verdict } = await judgePresented(presented, know(), now)
      expect(['altered', 'unknown-issuer']).toContain(verdict.kind)
    }),
    { numRuns: 200 },
  )
})
