import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url, utf8 } from '../../../../app/certification/credential/bytes'
import { checkToken } from '../../../../app/certification/credential/check-token'
import { claimsOf, signToken } from '../../../../app/certification/credential/sign-token'
import { aStatement } from '../../../support/a-statement'
import { givenIssuer } from '../../../support/given-issuer'

const place = { list: 0, position: 4711 }

test('a token says what its statement says, as short as a QR code needs it', async () => {
  const issuer = givenIssuer()
  const statement = aStatement({ expiresAt: '2029-11-21T18:59:59.999Z' })
  const token = await issuer.token(statement, place)
  expect(token.length).toBeLessThan(480)
  expect(await checkToken(token, [issuer.trusted])).toEqual({
    signature: 'good',
    issuer: 'known',
    keyId: issuer.key.kid,
    facts: {
      code: statement.code,
      issuer: issuer.baseUrl,
      issuerName: null,
      holderName: statement.holder.name,
      programme: 'adoptive-parent',
      title: null,
      academicHours: 42,
      training: { slug: null, title: null, academicHours: 42, part: null },
      awardedAt: new Date(statement.awardedAt),
      // To the millisecond that the statement names: a term ends with a day.
      expiresAt: new Date('2029-11-21T18:59:59.999Z'),
      place,
    },
  })
})

test('its parts are those of a JWS: header, payload, signature', async () => {
  const issuer = givenIssuer()
  const [header = '', payload = ''] = (await issuer.token(aStatement(), place)).split('.')
  const read = (part: string) => Buffer.from(part, 'base64url').toString()
  expect(read(header)).toBe(`{"alg":"EdDSA","kid":"${issuer.key.kid}","typ":"shanyrak+jwt"}`)
  expect(JSON.parse(read(payload))).toEqual({
    iss: 'https://shanyrak.example',
    c: '7K3QWTYA94ZM20XDRV',
    n: 'Серікова Әйгерім Маратқызы',
    p: 'adoptive-parent',
    h: 42,
    t: [42],
    iat: 1_795_251_600,
    st: [0, 4711],
  })
})

test('whichever character is changed, it is not believed any more', async () => {
  const issuer = givenIssuer()
  const token = await issuer.token(aStatement(), place)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. =+/'
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: token.length - 1 }),
      fc.constantFrom(...alphabet),
      async (index, character) => {
        fc.pre(token[index] !== character)
        const changed = token.slice(0, index) + character + token.slice(index + 1)
        const { signature, issuer: known } = await checkToken(changed, [issuer.trusted])
        expect(signature === 'good' && known === 'known').toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})

test.for(['', '.', '..', 'a.b', 'a.b.c.d', 'x'.repeat(100_000), 'ey.ey.ey'])(
  'not a token: %s',
  async (text) => {
    expect(await checkToken(text, [givenIssuer().trusted])).toMatchObject({
      signature: 'foreign',
      why: 'foreign-shape',
    })
  },
)

test('what the issuer signed under another header is no token', async () => {
  const issuer = givenIssuer()
  const { kid } = issuer.key
  const [, payload = ''] = (await issuer.token(aStatement(), place)).split('.')
  const headers = [
    { alg: 'EdDSA', kid, typ: 'at+jwt' },
    { alg: 'none', kid, typ: 'shanyrak+jwt' },
    { alg: 'EdDSA', kid },
    { kid, alg: 'EdDSA', typ: 'shanyrak+jwt' },
    { alg: 'EdDSA', kid, typ: 'shanyrak+jwt', crit: ['exp'] },
    { alg: 'EdDSA', kid: [kid], typ: 'shanyrak+jwt' },
  ]
  for (const header of headers) {
    const signed = `${base64url(utf8(JSON.stringify(header)))}.${payload}`
    const token = `${signed}.${base64url(issuer.key.sign(utf8(signed)))}`
    expect(await checkToken(token, [issuer.trusted])).toMatchObject({ signature: 'bad' })
    // Where nothing of it is ours, it is another's, not a forgery.
    expect(await checkToken(token, [givenIssuer('https://other.example').trusted])).toMatchObject({
      signature: header.typ === 'shanyrak+jwt' ? 'bad' : 'foreign',
    })
  }
})

test('a key that was compromised before the award is not believed, one afterwards is', async () => {
  const issuer = givenIssuer()
  const { awardedAt, ...rest } = aStatement()
  const token = await issuer.token({ ...rest, awardedAt }, place)
  const trust = (compromisedFrom: string) => [
    { ...issuer.trusted, keys: issuer.trusted.keys.map((key) => ({ ...key, compromisedFrom })) },
  ]
  expect(await checkToken(token, trust(awardedAt))).toMatchObject({
    issuer: 'unknown',
    why: 'compromised-key',
  })
  expect(await checkToken(token, trust('2026-11-22T00:00:00Z'))).toMatchObject({ issuer: 'known' })
})

test('what could not be read back is not signed', async () => {
  const { key } = givenIssuer()
  const claims = claimsOf(aStatement({ code: 'short' }), place)
  await expect(signToken(claims, key)).rejects.toThrow()
})
