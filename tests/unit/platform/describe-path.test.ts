import fc from 'fast-check'
import { expect, test } from 'vitest'
import routes from '../../../app/routes'
import { makeToken } from '../../../app/accounts/secrecy/token.server'
import { pathDescriber } from '../../../app/platform/http/describe-path'

const patterns = routes.map(({ path = '' }) => path)
const describePath = pathDescriber(patterns)
const told = new Set(['/[unknown]', ...patterns.map((pattern) => `/${pattern}`)])

/** Ways to write the same address, or one so near to it that somebody sends it by mistake. */
const spellings: ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}.`,
  (path) => `/${path}`,
  (path) => path.replaceAll('/', '//'),
  (path) => path.toUpperCase(),
  (path) => path.slice(0, -1),
  (path) => `${path}%20`,
  (path) => `${path}/more`,
  (path) => `/x${path}`,
  (path) => path.replace(/[a-z]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  (path) => path.replaceAll('/', '%2F'),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replaceAll('%', '%25'),
  (path) => path.replaceAll('-', '_'),
  (path) => `${path}?token=${path}`,
  (path) => `${path}#${path}`,
]

test.each([
  ['/', '/'],
  ['/learn?lang=kk', '/learn'],
  ['/learn/', '/learn'],
  ['/Reset-Password/' + 'a'.repeat(43) + '.', '/reset-password/:token'],
  ['/register/sent', '/register/sent'],
  ['/verify/known.json', '/verify/known.json'],
  ['/verify/061211-600012', '/verify/:code'],
  ['/verify/0612/1160/0012', '/verify/*'],
  ['/api/v1/records/1', '/api/v1/records/:lookId'],
  ['/api/v1/record/061211600012', '/api/*'],
  ['/reset-pasword/' + 'a'.repeat(43), '/[unknown]'],
  ['/%E0%A4%A', '/[unknown]'],
])('%s is logged as %s', (address, logged) => {
  expect(describePath(address)).toBe(logged)
})

test('of no spelling of any address of the site is more logged than which page it is of', () => {
  const secret = fc.oneof(
    fc.constant(0).map(() => makeToken()),
    fc.constantFrom('061211600012', '0612-1160-0012', '٠٦١٢١١٦٠٠٠١٢', 'aigerim@example.kz'),
  )
  const withSecret = patterns.filter((pattern) => /[:*]/.test(pattern))
  fc.assert(
    fc.property(
      fc.constantFrom(...withSecret),
      secret,
      fc.array(fc.constantFrom(...spellings), { maxLength: 3 }),
      (pattern, word, ways) => {
        const plain = `/${pattern.replace(/:\w+|\*/g, word)}`
        const asked = ways.reduce((path, spell) => spell(path), plain)
        expect(told).toContain(describePath(asked))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('each address of the site is logged as the pattern of its page', () => {
  for (const pattern of patterns.filter((each) => !each.includes('*'))) {
    const address = `/${pattern.replace(/:\w+/g, '01932f5e-1234-7123-8123-123456789012')}`
    expect(describePath(address)).toBe(`/${pattern}`)
  }
})
