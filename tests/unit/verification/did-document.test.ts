import { expect, test } from 'vitest'
import { didDocument, didOf } from '../../../app/verification/domain/did-document'
import { ed25519Multikey } from '../../../app/verification/domain/multibase'

test('the name of a site follows from its address', () => {
  expect(didOf(new URL('https://shanyrak.example'))).toBe('did:web:shanyrak.example')
  expect(didOf(new URL('http://127.0.0.1:3000'))).toBe('did:web:127.0.0.1%3A3000')
})

test('a key is said as did:key says it', () => {
  // RFC 8037, A.2, and did:key method, test vectors.
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
  expect(ed25519Multikey({ x })).toBe('z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw')
})

test('every key can be found under both of its names, and may assert', () => {
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
  const key = { kid: 'k1', kty: 'OKP', crv: 'Ed25519', x } as const
  const document = didDocument(
    new URL('https://shanyrak.example'),
    [key],
    ed25519Multikey,
    () => true,
  )
  expect(document.verificationMethod.map(({ id, type }) => [id, type])).toEqual([
    ['did:web:shanyrak.example#k1', 'JsonWebKey'],
    [`did:web:shanyrak.example#${ed25519Multikey(key)}`, 'Multikey'],
  ])
  expect(document.assertionMethod).toEqual(document.verificationMethod.map(({ id }) => id))
})

test('a key that is believed no more can be found, and asserts nothing', () => {
  const [good, bad] = ['good', 'bad'].map((kid) => {
    const x = Buffer.alloc(32, kid).toString('base64url')
    return { kid, kty: 'OKP', crv: 'Ed25519', x } as const
  })
  if (!good || !bad) throw new Error('there are two keys')
  const site = new URL('https://shanyrak.example')
  const document = didDocument(site, [bad, good], ed25519Multikey, ({ kid }) => kid !== 'bad')
  expect(document.verificationMethod).toHaveLength(4)
  expect(document.assertionMethod).toEqual([
    'did:web:shanyrak.example#good',
    `did:web:shanyrak.example#${ed25519Multikey(good)}`,
  ])
})
