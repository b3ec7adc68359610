import { expect, test } from 'vitest'
import { isSeen } from '../../../app/platform/http/is-seen'

const ask = (method: string, headers: Record<string, string> = {}) =>
  isSeen(new Request('http://127.0.0.1/learn', { method, headers }))

test('a page that is asked for is seen', () => {
  expect(ask('GET')).toBe(true)
  expect(ask('GET', { 'Sec-Fetch-Mode': 'navigate' })).toBe(true)
})

test.each([
  ['HEAD', {}],
  ['POST', {}],
  ['GET', { 'Sec-Purpose': 'prefetch' }],
  ['GET', { 'Sec-Purpose': 'prefetch;prerender' }],
  ['GET', { Purpose: 'prefetch' }],
  ['GET', { 'X-Purpose': 'preview' }],
  ['GET', { 'X-Moz': 'prefetch' }],
])('%s with %o is not', (method, headers) => {
  expect(ask(method, headers)).toBe(false)
})
