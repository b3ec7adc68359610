import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decisionForm } from '../../../app/authority/domain/decision-form'
import {
  certificateKey,
  recognisedFields,
} from '../../../app/eligibility/domain/recognised-certificate'

const certificate = z.object(recognisedFields)
const right = { issuer: 'Қамқор қоғамдық қоры', number: 'ПШ-118/26', academicHours: '42' }

function faults(different: Partial<typeof right>) {
  const read = certificate.safeParse({ ...right, ...different })
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message])
}

test('a certificate of another organisation is read as it is printed', () => {
  expect(certificate.parse({ ...right, issuer: '  Қамқор  қоғамдық\u00a0қоры ' })).toEqual({
    ...right,
    academicHours: 42,
  })
  for (const number of ['№ 17', '00123', 'A-1.2/3', 'KZ 2024 (2) 5']) {
    expect(faults({ number })).toEqual([])
  }
})

test.each([
  ['nothing', ''],
  ['blanks', '      '],
  ['one letter again and again', 'аааааааааа'],
  ['a number', '1234567'],
  ['an IIN', 'Центр 700911204362'],
  ['an IIN in groups', 'Центр 7009 1120 4362'],
  ['half of a character', 'Центр \ud800'],
  ['what no eye sees', 'Центр\u202e подготовки'],
  ['more than a name', 'Центр '.repeat(40)],
])('an issuer is not %s', (_, issuer) => {
  expect(faults({ issuer })).toEqual([['issuer', 'issuerWrong']])
})

test.each([
  ['nothing', '', 'certificateNumberWrong'],
  ['a word', 'нет', 'certificateNumberWrong'],
  ['a dash', '-', 'certificateNumberWrong'],
  ['an IIN', '700911204362', 'certificateNumberWrong'],
  ['a formula', '=1+1', 'certificateNumberWrong'],
  ['half of a character', '17\udc00', 'certificateNumberWrong'],
])('a number is not %s', (_, number, why) => {
  expect(faults({ number })[0]).toEqual(['number', why])
})

test.each(['0', '501', '4.5', '-42', '42ч', '', '1e2', '９９'])('hours are not "%s"', (hours) => {
  expect(faults({ academicHours: hours })).toEqual([['academicHours', 'hoursWrong']])
})

test.each([
  ['1950-01-01', 'recognised', { groundDate: ['certificateTooOld'] }],
  ['1991-12-15', 'recognised', { groundDate: ['certificateTooOld'] }],
  ['1991-12-16', 'recognised', {}],
  ['2019-03-03', 'recognised', {}],
  ['1950-01-01', 'satisfied', {}],
])('dated %s, a ground of the kind "%s" is told %j', (groundDate, kind, told) => {
  const about = {
    ground: 'Certificate of another organisation',
    validUntil: '',
    seen: '',
    aware: '',
  }
  const read = decisionForm.safeParse({ kind, groundDate, ...about, ...right })
  expect(read.error?.flatten().fieldErrors ?? {}).toEqual(told)
})

test('whatever is typed is read or refused at its field, and what is read holds nothing unseen', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string())
  fc.assert(
    fc.property(text, text, text, (issuer, number, academicHours) => {
      const read = certificate.safeParse({ issuer, number, academicHours })
      if (!read.success) {
        for (const { path } of read.error.issues) expect(right).toHaveProperty(path.join('.'))
        return
      }
      expect(`${read.data.issuer}${read.data.number}`).not.toMatch(/\p{C}/u)
      expect(Number.isInteger(read.data.academicHours)).toBe(true)
    }),
  )
})

const looksAlike: [string, string][] = [
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
]

test('a number is the same however it is typed: case, blanks, dashes, marks, letters that look alike', () => {
  const letter = fc.constantFrom(...looksAlike.flat(), ...'0123456789ПШҚӘ'.split(''))
  const mark = fc.constantFrom('', ' ', '-', '–', '/', '.', '№', '#', '\u00a0')
  const typed = fc.array(fc.tuple(letter, mark, mark, fc.boolean()), { minLength: 1 })
  fc.assert(
    fc.property(typed, (signs) => {
      const plain = signs.map(([sign]) => sign).join('')
      const other = signs
        .map(([sign, before, after, isLower]) => {
          const pair = looksAlike.find((each) => each.includes(sign))
          const alike = pair ? (pair[0] === sign ? pair[1] : pair[0]) : sign
          return before + (isLower ? sign.toLowerCase() : alike) + after
        })
        .join('')
      const { issuer } = right
      expect(certificateKey({ issuer, number: other })).toBe(
        certificateKey({ issuer, number: plain }),
      )
    }),
  )
})

test('another number, and the same number of another issuer, is another certificate', () => {
  const keys = [right, { ...right, number: 'ПШ-11/826-0' }, { ...right, issuer: 'Қамқор' }].map(
    certificateKey,
  )
  expect(new Set(keys).size).toBe(keys.length)
})
