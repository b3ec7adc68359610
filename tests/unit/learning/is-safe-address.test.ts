import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSafeAddress } from '../../../app/learning/mdx/is-safe-address'

describe('a link of a lesson may lead', () => {
  test.each([
    'https://adilet.zan.kz/kaz/docs/K1100000518#z1',
    'HTTPS://egov.kz/',
    'https://қаз.example.kz/а?б=в',
    'mailto:help@example.kz',
    'tel:112',
    'tel:+7-701-000-00-00',
    '/verify',
    '/',
  ])('to %s', (address) => expect(isSafeAddress(address)).toBe(true))
})

describe('a link of a lesson may not lead', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.kz/x',
    'file:///etc/passwd',
    'https://adilet.zan.kz@evil.example/',
    'https://adilet.zan.kz:x@evil.example/',
    'https://@evil.example/',
    'http://egov.kz/',
    'ftp://egov.kz/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'https://egov.kz@evil.example/',
    'https://localhost/',
    'relative/path',
    '#section-1',
    '?a=b',
    'mailto:a@b.kz?bcc=c@d.kz',
    'tel:javascript',
    '',
  ])('to %j', (address) => expect(isSafeAddress(address)).toBe(false))
})

test('whatever passes, a browser reads as https, mailto, tel or this site', () => {
  const scheme = fc.constantFrom('javascript:', 'data:', 'https:', '/', '//', 'mailto:', 'tel:', '')
  const odd = fc.constantFrom('\t', '\n', '\\', '\u0000', ' ', '@', ':', '/', '?', '#', '%0a')
  const part = fc.oneof(odd, fc.string({ maxLength: 6 }))
  fc.assert(
    fc.property(fc.array(fc.oneof(scheme, part), { maxLength: 8 }), (parts) => {
      const address = parts.join('')
      if (!isSafeAddress(address)) return
      const read = new URL(address, 'https://site.example/learn/1')
      expect(['https:', 'mailto:', 'tel:']).toContain(read.protocol)
      if (address.startsWith('/')) expect(read.origin).toBe('https://site.example')
      expect(read.username + read.password).toBe('')
    }),
    { numRuns: 2000 },
  )
})
