import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canFill,
  fillHoles,
  unknownPlace,
  unknownReader,
} from '../../../app/learning/ui/reader-holes.server'
import { escapeHtml } from '../../../app/platform/text/escape-html'

const word = fc.oneof(fc.stringMatching(/^[\w-]{1,12}$/), fc.string({ maxLength: 12 }))
const anyReader = fc.record({
  owner: word,
  path: fc.oneof(fc.stringMatching(/^(?:\/[\w-]{1,6}){1,4}(?:\?lang=kk)?$/), fc.string()),
})
const anyPlace = fc.record({ enrolmentId: word, module: word, lesson: word })

test('a hole is filled only with what HTML, JSON and an address write as it is', () => {
  fc.assert(
    fc.property(anyReader, anyPlace, (reader, at) => {
      if (!canFill(reader, at)) return
      for (const value of [reader.owner, ...Object.values(at)]) {
        expect(escapeHtml(value)).toBe(value)
        expect(JSON.stringify(value)).toBe(`"${value}"`)
        expect(encodeURIComponent(value)).toBe(value)
      }
      expect(escapeHtml(reader.path)).toBe(reader.path)
    }),
    { numRuns: 1_000 },
  )
  const plain = { enrolmentId: 'a', module: 'b', lesson: 'c' }
  for (const strange of ['"', '<b>', 'a b', 'a&b', "'", '', 'ә']) {
    expect(canFill({ owner: strange, path: '/learn' }, plain), strange).toBe(false)
    expect(canFill({ owner: 'me', path: '/learn' }, { ...plain, lesson: strange })).toBe(false)
    expect(canFill({ owner: 'me', path: `/learn${strange}"` }, plain)).toBe(false)
  }
})

test('each hole is filled with the value of its own name, wherever it stands, and what is no hole stays', () => {
  const reader = { owner: 'me', path: '/learn/x' }
  const at = { enrolmentId: 'e1', module: 'm1', lesson: 'l1' }
  const { owner, path } = unknownReader
  const { enrolmentId, module, lesson } = unknownPlace
  const html = `<a href="${path}">${owner} ${enrolmentId} ${module}/${lesson} hole owner</a>${owner}`
  expect(fillHoles(html, reader, at)).toBe('<a href="/learn/x">me e1 m1/l1 hole owner</a>me')
})
