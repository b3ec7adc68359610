import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codeAlphabet,
  codeLength,
  formatCertificateCode,
  newCertificateCode,
  parseCertificateCode,
} from '../../../app/certification/domain/certificate-code'

const codes = fc
  .array(fc.nat(codeAlphabet.length - 1), { minLength: codeLength - 1, maxLength: codeLength - 1 })
  .map((values) => newCertificateCode(() => values.pop() ?? 0))

const position = fc.nat(codeLength - 1)

function withCharacter(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1)
}

test('a code carries at least 80 random bits in characters that are not mistaken for one another', () => {
  expect(new Set(codeAlphabet).size).toBe(31)
  expect(codeAlphabet).not.toMatch(/[ILOSU]/)
  expect(Math.log2(31 ** (codeLength - 1))).toBeGreaterThan(80)
})

test('every new code is read back, however it is written', () => {
  const spellings = fc.constantFrom<(code: string) => string>(
    (code) => code,
    formatCertificateCode,
    (code) => formatCertificateCode(code).toLowerCase(),
    (code) => ` ${[...code].join(' ')}\n`,
    (code) => formatCertificateCode(code).replaceAll('-', ' — '),
    (code) => code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 'S'),
    (code) => code.replaceAll('0', 'о').replaceAll('1', 'І').replaceAll('V', 'u'),
    (code) => code.replace(/[ABCEHKMPTXY]/g, (latin) => cyrillic[latin] ?? latin),
  )
  fc.assert(
    fc.property(codes, spellings, (code, spell) => {
      expect(parseCertificateCode(spell(code))).toEqual({ kind: 'code', code })
    }),
  )
})

const cyrillic: Record<string, string> = {
  A: 'А',
  B: 'в',
  C: 'С',
  E: 'е',
  H: 'Н',
  K: 'К',
  M: 'М',
  P: 'р',
  T: 'Т',
  X: 'Х',
  Y: 'Ү',
}

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(codes, position, fc.constantFrom(...codeAlphabet), (code, at, character) => {
      fc.pre(code[at] !== character)
      expect(parseCertificateCode(withCharacter(code, at, character))).toEqual({
        kind: 'refused',
        why: 'wrong-check-character',
      })
    }),
  )
})

test('two characters that changed places are always noticed', () => {
  fc.assert(
    fc.property(codes, position, position, (code, one, other) => {
      const [a, b] = [code.charAt(one), code.charAt(other)]
      fc.pre(a !== b)
      const swapped = withCharacter(withCharacter(code, one, b), other, a)
      expect(parseCertificateCode(swapped)).toEqual({
        kind: 'refused',
        why: 'wrong-check-character',
      })
    }),
  )
})

test('a refusal says what is wrong', () => {
  const code = newCertificateCode(() => 7)
  expect(parseCertificateCode('')).toEqual({ kind: 'refused', why: 'wrong-length', length: 0 })
  expect(parseCertificateCode(code.slice(1))).toMatchObject({ why: 'wrong-length', length: 17 })
  expect(parseCertificateCode(`${code}7`)).toMatchObject({ why: 'wrong-length', length: 19 })
  expect(parseCertificateCode(withCharacter(code, 3, '*'))).toMatchObject({
    why: 'foreign-character',
    character: '*',
  })
  expect(parseCertificateCode(withCharacter(code, 3, 'Ж'))).toMatchObject({ character: 'Ж' })
  expect(parseCertificateCode(`${code} ${newCertificateCode(() => 8)}`)).toEqual({
    kind: 'refused',
    why: 'two-readings',
  })
})

test('nothing that is typed makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const outcome = parseCertificateCode(text)
      if (outcome.kind === 'code') expect(outcome.code).toHaveLength(codeLength)
    }),
  )
})

test('a code is shown in three groups of six', () => {
  expect(formatCertificateCode('ABCDEF0123456789XY')).toBe('ABCDEF-012345-6789XY')
})
