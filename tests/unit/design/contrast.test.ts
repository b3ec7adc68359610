import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const source = readFileSync('app/design/styles/tokens.css', 'utf8')
const [light = '', dark = ''] = source.split('@media (prefers-color-scheme: dark)')

function colours(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

const schemes = {
  light: colours(light),
  dark: new Map([...colours(light), ...colours(dark)]),
}

/** Relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const tints = ['accent', 'sky', 'plum', 'good', 'care', 'bad']
const everyGround = [...grounds, ...tints.map((tint) => `${tint}-soft`)]

/** Text against whatever it may stand on: at least 4.5 (WCAG 2.2, 1.4.3). */
const texts = [
  ...['ink', 'ink-soft', 'accent'].flatMap((ink) => everyGround.map((ground) => [ink, ground])),
  ...tints.flatMap((tint) => [...grounds, `${tint}-soft`].map((ground) => [tint, ground])),
  ['accent-ink', 'accent'],
]

/** Borders of controls and the ring of the focus: at least 3 (WCAG 2.2, 1.4.11). */
const edges = ['line-strong', 'focus'].flatMap((edge) =>
  everyGround.map((ground) => [edge, ground]),
)

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colour = (name = '') => {
    const hex = schemes[scheme].get(name)
    if (!hex) throw new Error(`no colour --${name}`)
    return hex
  }

  test.each(texts)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)('%s can be seen on %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('black and white differ by 21, the most there is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
