import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeAlphabet,
  codeLength,
  newCertificateCode,
  parseCertificateCode,
} from '../../../app/certification/domain/certificate-code'
import { codeDecorations } from '../../support/decorations'

const values = fc.array(fc.nat(codeAlphabet.length - 1), {
  minLength: codeLength - 1,
  maxLength: codeLength - 1,
})

const codes = values.map((picked) => {
  const left = [...picked]
  return newCertificateCode(() => left.pop() ?? 0)
})

describe.each(codeDecorations)('a code %s', (_how, decorate) => {
  test('is found', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseCertificateCode(decorate(code))).toEqual({ kind: 'code', code })
      }),
    )
  })

  test('that is mistyped in one character is never found', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(codeLength - 1),
        fc.constantFrom(...codeAlphabet),
        (code, at, other) => {
          fc.pre(code[at] !== other)
          const wrong = code.slice(0, at) + other + code.slice(at + 1)
          expect(parseCertificateCode(decorate(wrong)).kind).toBe('refused')
        },
      ),
    )
  })
})

test('of two codes in one text none is guessed', () => {
  fc.assert(
    fc.property(codes, codes, fc.constantFrom(' ', ', ', '\n', ' или '), (one, other, between) => {
      fc.pre(one !== other)
      expect(parseCertificateCode(one + between + other)).toEqual({
        kind: 'refused',
        why: 'two-readings',
      })
      expect(parseCertificateCode(one + between + one)).toEqual({ kind: 'code', code: one })
    }),
  )
})

test.each([
  'Ахметова Каримовна',
  'МАРКАР ТАТЕВОСЯНЦ АРА',
  'Серікова Әйгерім Маратқызы',
  'The certificate of my mother',
])('%s is a text without a code', (text) => {
  expect(parseCertificateCode(text).kind).toBe('refused')
})
