import { expect, test } from 'vitest'
import { newCertificateCode } from '../../../app/certification/domain/certificate-code'
import { readSought, searchForm } from '../../../app/authority/domain/record-search'
import { messages } from '../../../app/eligibility/words/messages'
import { isMessageKey } from '../../../app/platform/i18n/messages'

const iin = '700911204362'
const code = newCertificateCode((below) => below - 3)

test('an IIN and a code are told apart, typed with spaces and hyphens', () => {
  expect(readSought(' 700911 204362 ')).toEqual({ kind: 'iin', iin })
  expect(readSought(code.replace(/(.{6})(?=.)/g, '$1-').toLowerCase())).toEqual({
    kind: 'certificate',
    code,
  })
})

test('the address in a QR code leads to its certificate', () => {
  expect(readSought(`https://shanyrak.example/verify/${code}?lang=kk`)).toEqual({
    kind: 'certificate',
    code,
  })
})

test.each([
  ['', 'soughtMissing'],
  ['   ', 'soughtMissing'],
  ['700911204363', 'iinWrong'],
  ['000000000000', 'iinWrong'],
  ['70091120436', 'digitsUncounted'],
  ['7009112043621', 'digitsUncounted'],
  [`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, 'codeWrong'],
  ['Ә2', 'soughtUnreadable'],
])('%j is refused with its own reason', (typed, why) => {
  expect(readSought(typed)).toEqual({ kind: 'refused', why })
})

function faults(form: Record<string, string>) {
  const parsed = searchForm.safeParse(form)
  if (parsed.success) return parsed.data
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      expect(issue.code === 'unrecognized_keys' || isMessageKey(messages, issue.message)).toBe(true)
      return [issue.path.join('.'), issue.message]
    }),
  )
}

test('a usual purpose needs no words, and words beside it are not kept', () => {
  const form = { sought: iin, purpose: 'court-preparation', words: 'something else entirely' }
  expect(faults(form)).toMatchObject({ purpose: 'court-preparation' })
})

test('another purpose is kept in the words of the officer', () => {
  const form = { sought: iin, purpose: 'other', words: '  Case 17-204 of the city  ' }
  expect(faults(form)).toMatchObject({ purpose: 'Case 17-204 of the city' })
})

test('every fault is found at once, each at its field', () => {
  expect(faults({})).toEqual({ sought: 'soughtMissing', purpose: 'purposeMissing' })
  expect(faults({ sought: '1', purpose: 'other', words: 'too short' })).toEqual({
    sought: 'digitsUncounted',
    words: 'wordsTooFew',
  })
})

test('a purpose of ten characters is enough, one of more than three hundred is too long', () => {
  const form = { sought: iin, purpose: 'other' }
  expect(faults({ ...form, words: 'Case 17-20' })).toMatchObject({ purpose: 'Case 17-20' })
  expect(faults({ ...form, words: 'x'.repeat(301) })).toEqual({ words: 'wordsTooMany' })
})

test('a purpose that is not among the choices is refused', () => {
  expect(faults({ sought: iin, purpose: 'curiosity' })).toEqual({ purpose: 'purposeMissing' })
})

test('a field that the form does not have makes the whole form wrong', () => {
  const parsed = searchForm.safeParse({ sought: iin, purpose: 'court-preparation', personId: 'x' })
  expect(parsed.error?.issues[0]?.code).toBe('unrecognized_keys')
})
