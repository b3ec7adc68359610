import fc from 'fast-check'
import { expect, test } from 'vitest'
import { landingOf } from '../../../app/accounts/domain/landing'
import { safePath } from '../../../app/accounts/domain/safe-path'

test.each(['/learn', '/learn/1/adaptation/first-night?from=2#top', '/?q=%2F%2Fevil'])(
  '%s is a place to go on to',
  (path) => {
    expect(safePath(path, '/home')).toBe(path)
  },
)

test.each([
  null,
  '',
  'learn',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
])('%j leads nowhere but home', (path) => {
  expect(safePath(path, '/home')).toBe('/home')
})

test('whatever is asked for, one stays on the site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    'evil.example',
    '\t',
    '%2f',
    '?',
    '#',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
      const path = safePath(pieces.join(''), '/home')
      expect(new URL(path, 'https://here.example').origin).toBe('https://here.example')
      expect(path).not.toMatch(/^\/[/\\]/)
    }),
    { numRuns: 2000 },
  )
})

test('a language in the path does not win over the one just chosen', () => {
  expect(safePath('/verify?lang=ru&code=1', '/')).toBe('/verify?code=1')
})

test('everyone lands where their work is', () => {
  expect(landingOf(['learner'])).toBe('/learn')
  expect(landingOf(['learner', 'authority'])).toBe('/authority')
  expect(landingOf(['learner', 'trainer'])).toBe('/trainer')
  expect(landingOf(['administrator', 'learner'])).toBe('/admin/people')
  expect(landingOf([])).toBe('/')
})
