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
  const document = didDocument(new URL('https://shanyrak.example'), [key], ed25519Multikey)
  expect(document.verificationMethod.map(({ id, type }) => [id, type])).toEqual([
    ['did:web:shanyrak.example#k1', 'JsonWebKey'],
    [`did:web:shanyrak.example#${ed25519Multikey(key)}`, 'Multikey'],
  ])
  expect(document.assertionMethod).toEqual(document.verificationMethod.map(({ id }) => id))
})
