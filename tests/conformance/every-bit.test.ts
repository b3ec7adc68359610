import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base58, fromBase64url } from '../../app/certification/credential/bytes'
import { encodeStatusList } from '../../app/certification/credential/status-list'
import { isDoubtedKind } from '../../app/verification/domain/verdict'
import * as node from '../../app/verification/presented/judge-presented'
import type { Known } from '../../app/verification/presented/known'
import type { Signed } from '../../app/verification/presented/presented'
import { aStatement } from '../support/a-statement'
import { givenBrowserJudge } from '../support/browser-judge'
import { freshServices } from '../support/fresh-services'
import { givenRegistered } from '../support/given-registered'
import { openDoors, textDoors, type Answer, type Doors } from '../support/verify-doors'
import { givenGenuine } from './given-genuine'

async function given() {
  const { credential, token, trust, now, place } = await givenGenuine()
  const clear = await encodeStatusList([])
  const lists = [
    { issuer: trust[0]?.issuer ?? '', list: place.list, revocation: clear, suspension: clear },
  ]
  const known: Known = {
    asOf: now.toISOString(),
    freshness: { staleHours: 24, unknownDays: 7 },
    language: 'en',
    issuers: trust,
    lists,
    programmes: {},
  }
  const judges = [node, await givenBrowserJudge()]
  const judge = async (signed: Signed) => {
    const answers = []
    for (const { judgePresented } of judges) {
      const { verdict, facts } = await judgePresented(signed, known, now)
      answers.push({ kind: verdict.kind, facts })
    }
    return answers
  }
  expect(await judge(asToken(token))).toMatchObject([{ kind: 'valid' }, { kind: 'valid' }])
  expect(await judge(asCredential(credential))).toMatchObject([
    { kind: 'valid' },
    { kind: 'valid' },
  ])
  return { credential, token, judge }
}

const asToken = (text: string): Signed => ({ kind: 'token', text })
const asCredential = (document: object): Signed => ({
  kind: 'credential',
  text: JSON.stringify(document),
  document,
})

/** All 512 signatures that differ in one bit. */
function everyBit(signature: Uint8Array): Uint8Array[] {
  return Array.from({ length: signature.length * 8 }, (_, bit) =>
    signature.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
  )
}

function splitToken(token: string) {
  const end = token.lastIndexOf('.') + 1
  return { signed: token.slice(0, end), signature: fromBase64url(token.slice(end)) as Uint8Array }
}

function flippedTokens(token: string): string[] {
  const { signed, signature } = splitToken(token)
  return everyBit(signature).map((each) => signed + Buffer.from(each).toString('base64url'))
}

/** A token with each of its characters changed into its neighbour. */
function everyCharacter(token: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return [...token].map((character, at) => {
    const other = alphabet[(alphabet.indexOf(character) + 1) % alphabet.length] ?? 'A'
    return token.slice(0, at) + other + token.slice(at + 1)
  })
}

function decodeBase58(text: string): Uint8Array {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  const number = [...text].reduce((all, each) => all * 58n + BigInt(alphabet.indexOf(each)), 0n)
  return new Uint8Array(Buffer.from(number.toString(16).padStart(128, '0'), 'hex'))
}

const altered = { kind: 'altered', facts: null }

test(
  'a signature with any bit changed is altered, in a browser as in Node.js',
  { timeout: 240_000 },
  async () => {
    const { token, credential, judge } = await given()
    for (const text of flippedTokens(token)) {
      expect(await judge(asToken(text)), text).toEqual([altered, altered])
    }
    const [proof] = credential.proof
    for (const signature of everyBit(decodeBase58(proof.proofValue.slice(1)))) {
      const changed = { ...proof, proofValue: `z${base58(signature)}` }
      const document = { ...credential, proof: [changed] }
      expect(await judge(asCredential(document)), changed.proofValue).toEqual([altered, altered])
    }
  },
)

test('a token with any character changed is doubted, by both for the same reason', async () => {
  const { token, judge } = await given()
  for (const text of everyCharacter(token)) {
    const [inNode, inBrowser] = await judge(asToken(text))
    expect(inNode, text).toEqual(inBrowser)
    expect(['altered', 'unknown-issuer', 'foreign-form'], text).toContain(inNode?.kind)
    expect(inNode?.facts, text).toBeNull()
  }
})

test('every door says of them what the judge says', { timeout: 240_000 }, async () => {
  const services = await freshServices()
  const now = new Date('2026-11-21T10:00:00Z')
  const stated = aStatement({ awardedAt: '2026-11-21T09:00:00.000Z' })
  const { token } = await givenRegistered(services, { stated })
  const doors = await openDoors(services, await givenBrowserJudge(), now)
  // The judges were asked about all of them: a fifth shows that each door asks one, and none breaks off.
  const all = [...flippedTokens(token), ...everyCharacter(token)].filter((_, at) => at % 5 === 0)
  for (const [index, text] of all.entries()) {
    // Forgers must wait: each comes from elsewhere, and not all at once.
    const at = new Date(now.getTime() + Math.floor(index / 200) * 3_600_000)
    const facts = { address: `10.${index >> 8}.${index & 255}.1`, now: at }
    const told = await askAll(doors, Buffer.from(text), facts)
    expect(new Set(Object.values(told)).size, `${text} ${JSON.stringify(told)}`).toBe(1)
    expect(told.paste).toMatch(/^(altered|unknown-issuer|foreign-form|mistyped|elsewhere)$/)
  }
})

/** As the page of a scanned code asks: the browser for itself, then the server; the file as a file. */
async function askAll(doors: Doors, bytes: Uint8Array, facts: { address: string; now: Date }) {
  const told: Record<string, string> = {}
  for (const door of textDoors) told[door] = sameWord(await doors[door](bytes, facts))
  told.commandLine = sameWord(await doors.commandLine(bytes, facts))
  return told
}

/** A text that is no token any more: the API names it otherwise than who asks for a number, and a file has no slips. */
function sameWord({ told }: Answer): string {
  return ['nothing-signed', 'refused: unknown-file'].includes(told) ? 'mistyped' : told
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Path = (string | number)[]

/** Every place in a document, the document itself first. */
function placesIn(value: Json, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  const within = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))
  return [at, ...within]
}

/** The document with what stands at a place put through a change. */
function changeAt(value: Json, [key, ...rest]: Path, change: (value: Json) => Json): Json {
  if (key === undefined) return change(value)
  const copy = Object.assign(Array.isArray(value) ? [] : {}, value) as Record<string, Json>
  copy[key] = changeAt(copy[key] ?? null, rest, change)
  return copy as Json
}

const impostor = 'Жалғанов Ерлан'

/** What can be done to a value without knowing what it means. */
const changes: Record<string, (value: Json) => Json> = {
  'a field beside': (value) => ({ ...(isObject(value) ? value : { value }), remark: impostor }),
  'a known field beside': (value) =>
    isObject(value) ? { ...value, id: impostor, name: impostor } : { name: impostor },
  wrapped: (value) => [value],
  unwrapped: (value) => (Array.isArray(value) ? (value[0] ?? null) : { '@value': value }),
  doubled: (value) => (Array.isArray(value) ? [...value, ...value] : [value, value]),
  emptied: (value) => (Array.isArray(value) ? [] : isObject(value) ? {} : ''),
  nothing: () => null,
  another: () => impostor,
  'a little more': (value) =>
    typeof value === 'number' ? value + Number.EPSILON * 8 * (value || 1) : `${String(value)} `,
  'another case': (value) => (typeof value === 'string' ? value.toUpperCase() : impostor),
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

test('a credential that was changed anywhere, in any way, is doubted and not shown', async () => {
  const { credential, judge } = await given()
  const document: Json = JSON.parse(JSON.stringify(credential))
  const places = placesIn(document)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom(...Object.entries(changes)),
      async (place, [name, change]) => {
        const changed = changeAt(document, place, change)
        if (!isObject(changed)) return
        fc.pre(JSON.stringify(changed) !== JSON.stringify(document))
        const answers = await judge(asCredential(changed))
        for (const { kind, facts } of answers) {
          expect(isDoubtedKind(kind), `${place.join('.')}: ${name}: ${kind}`).toBe(true)
          expect(facts).toBeNull()
        }
      },
    ),
    { numRuns: 400 },
  )
})
