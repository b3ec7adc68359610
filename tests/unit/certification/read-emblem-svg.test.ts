import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkEmblem } from '../../../app/certification/issuing/check-emblem.server'
import { tryEmblem } from '../../../app/certification/pdf/try-emblem.server'
import { readEmblemSvg } from '../../../app/certification/domain/read-emblem-svg'

const frame = (inside: string) => `<svg viewBox="0 0 10 10">\n${inside}\n</svg>`

test('the sample emblem can be printed', async () => {
  expect(await checkEmblem('emblem.svg', readFileSync('content/emblem.svg'))).toEqual({
    kind: 'emblem',
    type: 'image/svg+xml',
  })
})

test('shapes become outlines; what they inherit is written out', () => {
  const read = readEmblemSvg(
    frame(
      '<g fill="#ABC" transform="scale(2)"><circle cx="1" cy="1" r="1"/><rect width="2" height="3" fill="none" stroke="#000000" transform="translate(1,2)"/></g>',
    ),
  )
  expect(read).toMatchObject({
    kind: 'drawing',
    drawing: {
      width: 10,
      shapes: [
        { fill: '#aabbcc', stroke: null, path: 'M0 1a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z' },
        {
          fill: null,
          stroke: '#000000',
          transforms: [
            [2, 0, 0, 2, 0, 0],
            [1, 0, 0, 1, 1, 2],
          ],
        },
      ],
    },
  })
})

test.for([
  ['<script>alert(1)</script>', '<script> cannot stand'],
  ['<image href="https://elsewhere.example/x.png"/>', '<image> cannot stand'],
  ['<style>*{}</style>', '<style> cannot stand'],
  ['<circle r="1" style="fill:red"/>', 'attribute style'],
  ['<circle r="1" onclick="x()"/>', 'attribute onclick'],
  ['<circle r="1" opacity="0.5"/>', 'attribute opacity'],
  ['<circle r="1" fill="url(#a)"/>', 'no colour'],
  ['<circle r="1" fill="red"/>', 'no colour'],
  ['<circle r="1mm"/>', 'no number'],
  ['<path d="M0 0 url(x)"/>', 'cannot stand in a path'],
  ['<path d="M0 0"/><constructor/>', '<constructor> cannot stand'],
  ['<circle r="1" transform="skewX(3)"/>', 'no transform that is known'],
  ['&lt;', 'cannot stand in an emblem'],
  ['words', 'text cannot stand'],
  ['<g>', 'closes nothing'],
  ['', 'shows nothing'],
])('%s is refused, and its line is told', ([inside, why]) => {
  const read = readEmblemSvg(frame(inside ?? ''))
  if (read.kind !== 'refused') throw new Error('it was accepted')
  expect(read.why).toContain(why)
  expect(read.line).toBeGreaterThan(0)
})

test.for([
  '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><circle r="1"/></svg>',
  '<svg viewBox="0 0 1 100"><circle r="1"/></svg>',
  '<svg viewBox="0 0 0 1"><circle r="1"/></svg>',
  '<svg viewBox="0 0 1 1"><circle r="1"/></svg><svg viewBox="0 0 1 1"></svg>',
  '<svg viewBox="0 0 1 1"><circle r="1"/>',
  '<circle r="1"/>',
  '',
])('%s is refused', (text) => {
  expect(readEmblemSvg(text).kind).toBe('refused')
})

test('whatever stands in a file, reading it ends, soon, with a drawing or a reason', () => {
  const pieces = fc.constantFrom(
    '<svg viewBox="0 0 9 9">',
    '</svg>',
    '<g>',
    '</g>',
    '<circle r="1"/>',
    '<',
    '&',
    ' a="',
    '"',
    '<!--',
    '-->',
    'x',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      expect(['emblem', 'refused']).toContain(readEmblemSvg(parts.join('')).kind)
    }),
  )
})

test('a long file that never ends is refused within the time of a test', () => {
  for (const text of [
    `<svg ${'a="b" '.repeat(30_000)}`,
    `<svg viewBox="0 0 9 9">${'<g>'.repeat(60_000)}`,
    `<svg viewBox="0 0 9 9">${' '.repeat(190_000)}<`,
  ]) {
    expect(readEmblemSvg(text).kind).toBe('refused')
  }
})

test('bytes that are no picture are refused, and so is one that would unfold to gigabytes', async () => {
  expect((await checkEmblem('a.png', Buffer.from('not a picture'))).kind).toBe('refused')
  const bomb = Buffer.alloc(64)
  bomb.write('\x89PNG\r\n\x1a\n', 'latin1')
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  expect(await checkEmblem('a.png', bomb)).toMatchObject({ kind: 'refused' })
  expect((await checkEmblem('a.svg', Buffer.from([0xff, 0xfe]))).kind).toBe('refused')
})

/** A picture in an SVG of nine by nine. */
const svg = (inside: string) => Buffer.from(`<svg viewBox="0 0 9 9">${inside}</svg>`)

test.for([
  '<path d="M1e400 1e400L0 0"/>',
  '<path d="M1e99 0L0 0"/>',
  '<path d="M0 0L1e7 1"/>',
  '<circle r="1e30"/>',
  '<circle r="1" stroke="#000" stroke-width="1e60"/>',
])('%s, which no paper can hold, is refused by the check', async (shape) => {
  expect(await checkEmblem('a.svg', svg(shape))).toMatchObject({ kind: 'refused' })
})

test('whatever the check accepts can be rendered', async () => {
  const numeral = fc.oneof(
    fc.double({ noNaN: false }).map(String),
    fc.constantFrom('0', '-0', '1e20', '1e-99', '-1e21', '1e308', '9'.repeat(19), '.5'),
  )
  const command = fc
    .tuple(fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz'), fc.array(numeral, { maxLength: 8 }))
    .map(([letter, numbers]) => letter + numbers.join(' '))
  const transform = fc
    .tuple(fc.constantFrom('scale', 'translate', 'rotate'), numeral)
    .map(([name, by]) => `transform="${name}(${by})"`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 6 }),
      transform,
      numeral,
      async (path, transform, radius) => {
        const bytes = svg(`<path ${transform} d="M0 0${path.join('')}"/><circle r="${radius}"/>`)
        const checked = await checkEmblem('a.svg', bytes)
        if (checked.kind === 'emblem') {
          expect(await tryEmblem({ type: checked.type, bytes })).toBeNull()
        }
      },
    ),
    { numRuns: 60 },
  )
})
