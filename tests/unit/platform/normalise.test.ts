import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePersonName } from '../../../app/accounts/domain/person-name'
import { isKeepable } from '../../../app/platform/forms/keepable-text'
import { holdsLongMarkRow, normalise } from '../../../app/platform/text/normalise'

const forms = ['NFC', 'NFD', 'NFKC'] as const
const form = fc.constantFrom(...forms)

/** Letters and marks of several classes (below, above, attached, Hebrew, Tibetan), one that is two, half-width signs. */
const sign = fc.constantFrom(
  ...[
    'a',
    'Ә',
    'й',
    '가',
    '\u1161',
    ' ',
    '\u0323',
    '\u0301',
    '\u0327',
    '\u05b0',
    '\u0f73',
    '\u0344',
    '\uff9e',
  ],
)

/** The longest row of marks that normalize would have to put in order. */
const longest = (text: string) =>
  Math.max(0, ...[...text.matchAll(/(?:(?!\u034f)\p{M})+/gu)].map(([row]) => [...row].length))

test('a text without a long row of marks is put in order as Unicode has it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: sign, maxLength: 30 }),
  )
  fc.assert(
    fc.property(text, form, (given, to) => {
      fc.pre(!holdsLongMarkRow(given))
      expect(normalise(given, to)).toBe(given.normalize(to))
    }),
  )
})

test('a long row of marks is parted, and nothing else of it changes but what is put in order', () => {
  const text = fc.string({ unit: sign, minLength: 60, maxLength: 400 })
  const marked = fc
    .tuple(text, fc.integer({ min: 31, max: 300 }))
    .map(([some, count]) => `${some}${'\u0323\u0301\u0327'.repeat(count)}${some}`)
  fc.assert(
    fc.property(marked, form, (given, to) => {
      const parted = normalise(given, to)
      // One mark may be three in another form.
      expect(longest(parted)).toBeLessThanOrEqual(90)
      const signs = (written: string) =>
        [...written.replace(/\u034f/gu, '').normalize('NFKD')].sort()
      expect(signs(parted)).toEqual(signs(given))
    }),
  )
})

test('thirty marks in a row are a text, and thirty-one are none', () => {
  const marked = (count: number) => `Ай${'\u0323\u0301'.repeat(15)}${'\u0301'.repeat(count - 30)}`
  expect([30, 31].map((count) => holdsLongMarkRow(marked(count)))).toEqual([false, true])
  expect([30, 31].map((count) => isKeepable(marked(count)))).toEqual([true, false])
  expect(parsePersonName(marked(30))).toBe(marked(30).normalize('NFC'))
  expect(parsePersonName(marked(31))).toBeNull()
})

test('every sign that may be put in order with others counts as a mark, in any form', () => {
  const point = (at: number) => String.fromCodePoint(at)
  const inOrder = (text: string) => text.normalize('NFD')
  /** A sign of a combining class: it changes places with one of a lower class behind it, or of a higher before it. */
  const moves = (mark: string) =>
    inOrder(`a${mark}\u0334`) !== `a${inOrder(mark)}\u0334` ||
    inOrder(`a\u0345${mark}`) !== `a\u0345${inOrder(mark)}`
  const all = Array.from({ length: 0x110000 }, (_, at) => at).filter(
    (at) => at < 0xd800 || at > 0xdfff,
  )
  const missed = all.map(point).filter((each) => {
    const [first = ''] = each.normalize('NFKD')
    return /\p{M}/u.test(first) && moves(first) && !holdsLongMarkRow(each.repeat(31))
  })
  expect(missed.map((each) => each.codePointAt(0)?.toString(16))).toEqual([])
})
