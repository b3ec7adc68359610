import { expect, test } from 'vitest'
import { refreshStatusLists } from '../../app/certification/status/refresh-status-lists.server'
import { action as check } from '../../app/exchange/pages/check-certificate'
import { aStatement } from '../support/a-statement'
import { givenBrowserJudge } from '../support/browser-judge'
import { freshServices, requestContext } from '../support/fresh-services'
import { givenRegistered } from '../support/given-registered'
import { fileDoors, isNo, openDoors, textDoors } from '../support/verify-doors'

const now = new Date('2026-11-21T10:00:00Z')

/** The name that stands in what was not signed: wherever it is shown, somebody believed it. */
const impostor = 'Жалғанов'

async function given() {
  const services = await freshServices()
  const stated = aStatement({ awardedAt: '2026-11-21T09:00:00.000Z' })
  const { document, token, statement } = await givenRegistered(services, { stated })
  await refreshStatusLists(services, now)
  const doors = await openDoors(services, await givenBrowserJudge(), now)
  return { services, doors, document, token, code: statement.code }
}

type Spelling = (text: string) => string

const escapeLetters: Spelling = (text) =>
  text.replace(/\p{Alphabetic}/gu, (letter) =>
    [...Array(letter.length).keys()]
      .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
const reverseKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    reverseKeys(each),
  ])
  return Object.fromEntries(entries.reverse())
}
const changed =
  (change: (document: Record<string, unknown>) => unknown): Spelling =>
  (text) =>
    JSON.stringify(change(JSON.parse(text)))

/** JSON says the same however it is spelt (RFC 8259, RFC 8785): a signature over what it says holds. */
const sameJson: Record<string, Spelling> = {
  'with lines and spaces': (text) => JSON.stringify(JSON.parse(text), null, '\t'),
  'with other ends of lines': (text) =>
    JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n'),
  'with its keys the other way round': (text) => JSON.stringify(reverseKeys(JSON.parse(text))),
  'with each letter escaped': (text) => text.replace(/"[^"\\]*"/g, escapeLetters),
  'with slashes escaped': (text) => text.replaceAll('/', '\\/'),
  'with its numbers as 1.0': (text) => text.replace(/:(\d+)([,}])/g, ':$1.0$2'),
  'with its numbers as 1E0': (text) => text.replace(/:(\d+)([,}])/g, ':$1E0$2'),
}

/** What only looks like it: a name that was not signed stands beside what was, or it is another form. */
const otherJson: Record<string, Spelling> = {
  'with its proof as an object': changed(({ proof, ...rest }) => ({
    ...rest,
    proof: (proof as object[])[0],
  })),
  'with its proof twice': changed(({ proof, ...rest }) => ({
    ...rest,
    proof: [proof, proof].flat(),
  })),
  'with a proof of nobody before it': changed(({ proof, ...rest }) => ({
    ...rest,
    proof: [{ type: 'DataIntegrityProof' }, proof].flat(),
  })),
  'with its proof within its subject': changed(({ proof, credentialSubject, ...rest }) => ({
    ...rest,
    credentialSubject: { ...(credentialSubject as object), proof },
  })),
  'with another subject before it': changed(({ credentialSubject, ...rest }) => ({
    ...rest,
    credentialSubject: [{ name: impostor }, credentialSubject],
  })),
  'with a name twice, the other one first': (text) => text.replace('{', `{"name":"${impostor}",`),
  'with a key twice, the second escaped': (text) => text.replace('{', `{"\\u0069d":"${impostor}",`),
  'with a prototype': (text) => text.replace('{', `{"__proto__":{"name":"${impostor}"},`),
  'with a comma at its end': (text) => text.replace(/\}$/, ',}'),
  'with a comment': (text) => text.replace('{', `{/* ${impostor} */`),
  'with single quotation marks': (text) => text.replaceAll('"', "'"),
  'with a mark of byte order within': (text) => text.replace(':', ':\ufeff'),
  'with NaN': (text) => text.replace(/:\d+([,}])/, ':NaN$1'),
  'with a zero before a number': (text) => text.replace(/:(\d+)([,}])/, ':0$1$2'),
  'with what follows it': (text) => `${text}{"name":"${impostor}"}`,
  'in a presentation': (text) =>
    `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","holder":"${impostor}","verifiableCredential":[${text}]}`,
  'in an envelope': (text) =>
    JSON.stringify({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc,${text}`,
      name: impostor,
    }),
  'in lists within lists': (text) => `[[[${text}]]]`,
  'a thousand lists deep': (text) => '['.repeat(1000) + text + ']'.repeat(1000),
  'as a claim of a token': (text) =>
    `${base64url('{"alg":"none"}')}.${base64url(`{"vc":${text},"name":"${impostor}"}`)}.`,
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** Other spellings of a token, of which none is the one that was issued; whether one is read all the same, all doors say alike. */
const otherTokens: Record<string, Spelling> = {
  'with the signs of the other alphabet': (token) =>
    token.replaceAll('-', '+').replaceAll('_', '/').concat('+'),
  'with padding': (token) =>
    token
      .split('.')
      .map((part) => part + '='.repeat(-part.length & 3 || 4))
      .join('.'),
  'with lines of 64 signs': (token) => token.replace(/.{64}/g, '$&\n'),
  'with a space in its signature': (token) => token.replace(/.{9}$/, ' $&'),
  'with a tab after each full stop': (token) => token.replaceAll('.', '.\t'),
  'with its dots escaped': (token) => token.replaceAll('.', '%2E'),
  'with each sign escaped': (token) =>
    [...token].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join(''),
  'in capital letters': (token) => token.toUpperCase(),
  backwards: (token) => [...token].reverse().join(''),
  'twice in a row': (token) => token + token,
  'twice with a full stop between': (token) => `${token}.${token}`,
  'without its signature': (token) => token.replace(/[^.]+$/, ''),
  'without its claims': (token) => token.replace(/\.[^.]+\./, '..'),
  'with half its signature': (token) => token.slice(0, -43),
  'with a signature that is twice as long': (token) => token + token.split('.')[2],
  'with a fourth part': (token) => `${token}.${base64url(impostor)}`,
  'with its parts in another order': (token) => token.split('.').reverse().join('.'),
  'with a letter that looks the same': (token) => token.replace('e', 'е'),
  'with wide signs': (token) => token.replace('.', '．'),
  'with a sign that is not seen': (token) => token.replace('.', '.\u200b'),
  'as the JSON of a signature': (token) => {
    const [header, payload, signature] = token.split('.')
    return JSON.stringify({ protected: header, payload, signature, name: impostor })
  },
  'as a header': (token) => `Authorization: Bearer ${token}`,
  'as an address of data': (token) => `data:application/jwt,${token}`,
  'with a disclosure behind': (token) => `${token}~${base64url(`["s","n","${impostor}"]`)}~`,
}

type Row = { name: string; text: string; good: boolean | null }

function tableOf({ document, token }: { document: string; token: string }): Row[] {
  const rows = (of: string, all: Record<string, Spelling>, good: boolean | null): Row[] => {
    const text = of === 'credential' ? document : token
    return Object.entries(all).map(([name, spell]) => ({
      name: `${of} ${name}`,
      text: spell(text),
      good,
    }))
  }
  return [
    ...rows('credential', sameJson, true),
    ...rows('credential', otherJson, false),
    ...rows('token', otherTokens, null),
  ]
}

test('however a credential or a token is spelt, every door says the same of it, and nothing that was not signed', async () => {
  const { services, doors, ...issued } = await given()
  const rows = tableOf(issued)
  let asked = 0
  /** To the API as the value of a field, whose text is lost on the way: a program may have spelt it anew. */
  async function tellField(text: string): Promise<string> {
    const isJson = /^\s*[[{]/.test(text)
    const request = new Request('http://127.0.0.1:3000/api/v1/certificates/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: isJson ? `{"credential":${text}}` : JSON.stringify({ token: text }),
    })
    const context = requestContext(services, { now, address: `10.9.${asked >> 8}.${asked & 255}` })
    const shown = await (await check({ request, params: {}, context })).text()
    expect(shown).not.toContain(impostor)
    const { verdict, reason } = JSON.parse(shown)
    return verdict ?? reason
  }
  for (const { name, text, good } of rows) {
    expect([issued.document, issued.token], name).not.toContain(text)
    const told: Record<string, boolean> = { field: (await tellField(text)) === 'valid' }
    for (const door of [...fileDoors, ...textDoors]) {
      asked += 1
      const facts = { address: `10.8.${asked >> 8}.${asked & 255}`, now }
      const answer = await doors[door](Buffer.from(text), facts)
      expect(answer.shown, `${name}, ${door}`).not.toContain(impostor)
      const valid = answer.told === 'valid'
      expect(valid || isNo(answer), `${name}, ${door}: ${answer.told}`).toBe(true)
      told[door] = valid
    }
    const { upload = false } = told
    expect(told, name).toEqual(Object.fromEntries(Object.keys(told).map((door) => [door, upload])))
    if (good !== null) expect(upload, name).toBe(good)
  }
})
