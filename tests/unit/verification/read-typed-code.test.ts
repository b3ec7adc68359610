import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCertificateCode } from '../../../app/certification/domain/certificate-code'
import { readTypedCode } from '../../../app/verification/domain/read-typed-code'

const code = newCertificateCode(() => 10)

test.each([
  [code],
  [`https://shanyrak.example/verify/${code}`],
  [`http://127.0.0.1:3000/verify/${code.toLowerCase()}?lang=ru#top`],
  [`shanyrak.example/verify/${code}`],
  [`https://shanyrak.example/certificates/${code}/pdf`],
  [`/verify/${[...code].join('%20')}`],
])('%s is understood', (typed) => {
  expect(readTypedCode(typed)).toEqual({ kind: 'code', code })
})

test.each([['https://shanyrak.example/verify/'], ['/verify/%E0%A4%A'], ['a'.repeat(1_000_000)]])(
  'what is no code is refused',
  (typed) => {
    expect(readTypedCode(typed).kind).toBe('refused')
  },
)

test('nothing that is typed makes reading fail', () => {
  fc.assert(fc.property(fc.string(), (text) => void readTypedCode(`/verify/${text}`)))
})
