import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName } from '../../../app/accounts/domain/mask-name'

test.each([
  ['Анна Серікова', 'А***** С*****'],
  ['Ә. Ким', 'Ә***** К*****'],
  ['Анна-Мария', 'А*****'],
  ['A\u030Aсa', 'Å*****'],
])('of %s strangers see %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('the mask betrays neither the length of a part nor any letter but its first', () => {
  const part = fc.stringMatching(/^[а-яё]{1,20}$/)
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(maskName(parts.join(' '))).toBe(parts.map((each) => `${each[0]}*****`).join(' '))
    }),
  )
})
