import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeStatusList } from '../../../app/certification/credential/status-list'
import { languages } from '../../../app/platform/i18n/language'
import { judgePresented } from '../../../app/verification/presented/judge-presented'
import { openKnown, signKnown, type Known } from '../../../app/verification/presented/known'
import { judgeAge } from '../../../app/verification/presented/known-age'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { tellAge } from '../../../app/verification/ui/tell-age'
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
    freshness: { staleHours: 24, unknownDays: 7 },
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
  expect(
    await judge(
      know({ asOf: '2028-11-21T18:00:00.000Z' }),
      token,
      new Date('2028-11-21T18:59:59.999Z'),
    ),
  ).toMatchObject({
    kind: 'valid',
  })
  expect(
    await judge(
      know({ asOf: '2028-11-21T18:00:00.000Z' }),
      token,
      new Date('2028-11-21T19:00:00Z'),
    ),
  ).toMatchObject({
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

test('what is known grows old: it says no more that something stands, but still what was revoked', async () => {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
  const aged = (different: Partial<Known> = {}) => ({ ...know(), ...different })
  for (const at of [hours(0), hours(23), hours(25), hours(7 * 24 - 0.01), hours(-0.1)]) {
    expect(await judge(aged(), token, at)).toMatchObject({ kind: 'valid' })
  }
  const yearsLater = new Date('2028-06-01T00:00:00Z')
  for (const at of [hours(7 * 24), yearsLater, hours(-0.2), hours(-24 * 5)]) {
    expect(await judge(aged(), token, at), at.toISOString()).toMatchObject({
      kind: 'status-unknown',
    })
    expect(await judge(withList({ revocation: set }), token, at)).toMatchObject({ kind: 'revoked' })
    expect(await judge(withList({ suspension: set }), token, at)).toMatchObject({
      kind: 'suspended',
    })
  }
  const patient = aged({ freshness: { staleHours: 1, unknownDays: 31 } })
  expect(await judge(patient, token, hours(30 * 24))).toMatchObject({ kind: 'valid' })
})

test('how old it is follows the bounds, and each of them belongs to the graver side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3_600_000, max: 40 * 24 * 3_600_000 }),
      fc.integer({ min: 1, max: 168 }),
      fc.integer({ min: 1, max: 31 }),
      (ms, staleHours, unknownDays) => {
        const asOf = now.toISOString()
        const freshness = { staleHours, unknownDays }
        const { kind } = judgeAge({ asOf, freshness }, new Date(now.getTime() + ms))
        if (ms < -600_000) expect(kind).toBe('ahead')
        else if (ms >= unknownDays * 86_400_000) expect(kind).toBe('outdated')
        else expect(kind).toBe(ms >= staleHours * 3_600_000 ? 'stale' : 'fresh')
      },
    ),
  )
  expect(judgeAge({ ...know(), asOf: null }, now)).toEqual({ kind: 'none' })
})

test.for([
  [30_000, 'бір минуттан аз бұрын', 'меньше минуты назад', 'less than a minute ago'],
  [60_000, '1 минут бұрын', '1 минуту назад', '1 minute ago'],
  [119 * 60_000, '119 минут бұрын', '119 минут назад', '119 minutes ago'],
  [25 * 3_600_000, '25 сағат бұрын', '25 часов назад', '25 hours ago'],
  [3 * 86_400_000, '3 күн бұрын', '3 дня назад', '3 days ago'],
  [21 * 86_400_000, '21 күн бұрын', '21 день назад', '21 days ago'],
  [100 * 86_400_000, '3 ай бұрын', '3 месяца назад', '3 months ago'],
  [3653 * 86_400_000, '10 жыл бұрын', '10 лет назад', '10 years ago'],
] as const)('an age of %i ms is told in words', ([ms, ...told]) => {
  expect(languages.map((language) => tellAge(ms, language))).toEqual(told)
})

test('what is known is opened in the one form that the site writes, though it be well signed', async () => {
  const { kid: keyId, sign } = issuer.key
  const known = know({ programmes: { p: { kk: 'Бағдарлама', ru: 'Программа', en: 'P' } } })
  const opened = async (changed: unknown) => openKnown(signKnown(changed as Known, { keyId, sign }))
  expect(await opened(known)).toEqual(known)
  const places = placesIn(known)
  expect(places.length).toBeGreaterThan(15)
  for (const place of places) {
    for (const [way, change] of Object.entries(respellings)) {
      const changed = changeAt(known, place, change)
      if (JSON.stringify(changed) === JSON.stringify(known)) continue
      // One programme less is another site's list of them, and no other form.
      if (way === 'absent' && place.length === 2 && place[0] === 'programmes') continue
      expect(await opened(changed), `${place.join('.')} ${way}`).toBeNull()
    }
  }
  const signed = signKnown(known, { keyId, sign })
  const { text, signature } = signed
  for (const other of [null, [], 'text', { text, keyId }, { ...signed, by: 'us' }, [signed]]) {
    expect(await openKnown(other)).toBeNull()
  }
  expect(await openKnown({ text: [text], keyId, signature })).toBeNull()
})

type Place = (string | number)[]

/** Every place in a value, itself first. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))]
}

function changeAt(value: unknown, [key, ...rest]: Place, change: (value: unknown) => unknown) {
  if (key === undefined) return change(value)
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value)
  copy[key] = changeAt(copy[key], rest, change)
  return copy
}

/** What no place of it allows. A list may be longer or empty, and a text another; neither is among these. */
const respellings: Record<string, (value: unknown) => unknown> = {
  'a field beside': (value) =>
    typeof value === 'object' && !Array.isArray(value) ? { ...value, remark: 1 } : { value },
  'in a list': (value) => [[value]],
  absent: () => undefined,
  'another type': (value) => (typeof value === 'number' ? String(value) : 1),
  emptied: (value) => (typeof value === 'string' ? '' : typeof value === 'number' ? 1.5 : true),
}

test('keys and lists are opened only as the site signed them', async () => {
  const { kid: keyId, sign } = issuer.key
  const known = know({ programmes: { p: { kk: 'Бағдарлама', ru: 'Программа', en: 'P' } } })
  const signed = signKnown(known, { keyId, sign })
  expect(await openKnown(signed)).toEqual(known)
  const stranger = givenIssuer('https://stranger.example')
  const compromised = known.issuers.map((each) => ({
    ...each,
    keys: each.keys.map((key) => ({ ...key, compromisedFrom: '2026-01-01T00:00:00.000Z' })),
  }))
  for (const altered of [
    { ...signed, text: signed.text.replace(clear, set) },
    { ...signed, text: signed.text.replace(known.asOf ?? '', '2036-12-01T09:00:00.000Z') },
    { ...signed, text: signed.text.replace('"unknownDays":7', '"unknownDays":9') },
    { ...signed, text: '' },
    { ...signed, keyId: 'another' },
    { ...signed, signature: '' },
    { ...signed, signature: `A${signed.signature.slice(1)}` },
    signKnown(known, { keyId, sign: stranger.key.sign }),
    signKnown(known, { keyId: stranger.key.kid, sign: stranger.key.sign }),
    signKnown({ ...known, issuers: compromised }, { keyId, sign }),
  ]) {
    expect(await openKnown(altered)).toBeNull()
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 511 }), async (bit) => {
      const bytes = Buffer.from(signed.signature, 'base64url')
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await openKnown({ ...signed, signature: bytes.toString('base64url') })).toBeNull()
    }),
    { numRuns: 512 },
  )
})
