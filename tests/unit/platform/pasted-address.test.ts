import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPastedAddress } from '../../../app/platform/http/pasted-address'
import { siteRules } from '../../support/site-rules'

const starts = [
  '/verify/',
  '/verify?code=',
  '/api/v1/certificates/',
  '/certificates/',
  '/verify/a/',
]
const piece = fc.oneof(
  fc.constantFrom(
    '%',
    '%z',
    '%0',
    '%00',
    '%c0%ae',
    '%ED%A0%80',
    '%E0%A4%A',
    '%D0%90',
    '%2F',
    '%25',
  ),
  fc.string().map(encodeURIComponent),
)
const pasted = fc.tuple(
  fc.constantFrom(...starts),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
)

test('whatever was pasted behind the address of a check can be read, and holds no NUL', () => {
  fc.assert(
    fc.property(pasted, ([start, text]) => {
      const read = readPastedAddress(start + text)
      expect(decodeURIComponent(read)).not.toContain('\0')
      expect(URL.canParse(`https://shanyrak.example${read}`)).toBe(true)
    }),
  )
})

test('what can be read stays as it is; so does every other address', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.string(), (start, text) => {
      const address = start + encodeURIComponent(text.replaceAll('\0', ''))
      expect(readPastedAddress(address)).toBe(address)
    }),
  )
  for (const address of ['/%', '/verifying/%', '/media/%zz', '/?q=%00', '/api/v1/events?%']) {
    expect(siteRules.serving.isPastedInto(address), address).toBe(false)
  }
  for (const start of starts) expect(siteRules.serving.isPastedInto(start), start).toBe(true)
})
