import { decodeQR, type FinderPoints } from 'qr/decode.js'
import { findFinderPatterns } from './find-finder-patterns'
import { circleAround, isWithin, sharesPlaces, type Mark } from './marks'
import { findSymbols } from './find-symbols'
import { crop, resize } from './resize'
import type { Shades } from './shades'
import { sharpen } from './sharpen'
import { toBitmap } from './to-bitmap'

/** The longest search at one size, in milliseconds. */
const timeoutMs = 400

/** Larger pictures are made smaller: more pixels a side find no more codes. Those below `small` are also searched enlarged. */
const longestSide = 2000
const small = 1400

/** In pixels: a page of A4 at 150 dots an inch, and what messengers make of a photograph. */
const few = 3_000_000

/** The sizes that are tried: where the edges of a code fall between pixels, it is found at one size and not at another. */
const sizes = [1, 0.75, 0.85, 2 / 3, 0.6]

/** How many candidates that may be mere print are examined closely, and how often one code may be on a picture. */
const most = { doubted: 24, copies: 12 }

/** What a QR code says, and where its three finder patterns are: the one at the corner first. */
type Code = { text: string; marks: Mark[] }

/**
 * What the QR codes say that are on a picture, each text once, and whether there is another one that cannot be read; whoever
 * holds the picture before a telephone may read it.
 */
export type FoundCodes = { texts: string[]; hasUnread: boolean }

/**
 * Looks for a QR code by its finder patterns, in a small picture also once it is sharpened and enlarged, and then at several sizes. Where
 * there is one, others are looked for as well, by their finder patterns, in the whole picture: they may be much smaller, or too
 * damaged to be read here.
 */
export function findQrCodes(shades: Shades): FoundCodes {
  const marked = findMarked(shades)
  const found = findIn(shades, marked)
  // Modules of two pixels that are blurred are seen as no pattern before: those of a second code, too.
  const sharp = shades.data.length > few ? null : resize(sharpen(shades), 2)
  // What looks like patterns without end there is grain, which sharpening lifts: of a paper with one code it says nothing.
  const sharpened = sharp && findIn(sharp, { ...findMarked(sharp), areTooMany: marked.areTooMany })
  if (found && sharpened) return joinFound(found, sharpened)
  const either = found ?? sharpened
  if (either) return either
  const sized = findAtSizes(shades)
  return sized ? findOthers(shades, sized, marked) : none
}

const none: FoundCodes = { texts: [], hasUnread: false }

function findIn(shades: Shades, marked: AllMarked): FoundCodes | null {
  const first = findAmong(shades, marked.symbols)
  return first && findOthers(shades, first, marked)
}

function joinFound(one: FoundCodes, other: FoundCodes): FoundCodes {
  const texts = [...new Set([...one.texts, ...other.texts])]
  return { texts, hasUnread: one.hasUnread || other.hasUnread }
}

/** What is seen in one view of a camera; of several codes nobody knows which one was meant. */
export type View = { kind: 'none' } | { kind: 'several' } | { kind: 'found'; text: string }

/** Looks at one frame of a camera as it is, which shows the next one at once; where a code is in it, for others as in a picture. */
export function lookAtFrame(shades: Shades): View {
  const code = lookForCode(shades)
  if (!code) return { kind: 'none' }
  const { texts, hasUnread } = findOthers(shades, code, findMarked(shades))
  return texts.length > 1 || hasUnread ? { kind: 'several' } : { kind: 'found', text: code.text }
}

function findAtSizes(shades: Shades): Code | null {
  const longest = Math.max(shades.width, shades.height)
  const whole = Math.min(1, longestSide / longest)
  const factors = sizes.map((size) => size * whole)
  if (longest <= small) factors.push(1.5, 2)
  for (const factor of factors) {
    const code = lookForCode(resize(shades, factor))
    if (code) return { ...code, marks: enlarge(code.marks, 1 / factor) }
  }
  return null
}

/**
 * Reads the first code that its finder patterns and timing patterns show, enlarged until a module has pixels enough: a scan of 150 dots an
 * inch has two. The decoder alone takes the likeliest three finder patterns of a picture, and an emblem may look like them.
 */
function findAmong(shades: Shades, symbols: Marked[]): Code | null {
  for (const { marks } of symbols.filter(({ isTimed }) => isTimed).slice(0, most.copies)) {
    const text = lookAt(shades, marks)
    if (text !== null) return { text, marks }
  }
  return null
}

/** A candidate for a QR code. `isTimed` as in `Symbol`. */
type Marked = { marks: Mark[]; isTimed: boolean }

type AllMarked = { symbols: Marked[]; areTooMany: boolean }

function findOthers(shades: Shades, first: Code, { symbols, areTooMany }: AllMarked): FoundCodes {
  const { text } = first
  const known = [first.marks]
  const isKnown = ({ marks, isTimed }: Marked) =>
    known.some(
      (each) =>
        sharesPlaces(each, marks) ||
        // Modules of a code look like finder patterns of a smaller one by chance.
        (!isTimed && marks.every((mark) => isWithin(each, mark))),
    )
  let doubted = 0
  for (const symbol of symbols) {
    if (isKnown(symbol) || (!symbol.isTimed && ++doubted > most.doubted)) continue
    const read = known.length > most.copies ? null : lookAt(shades, symbol.marks)
    if (read === text) known.push(symbol.marks)
    else if (read !== null) return { texts: [text, read], hasUnread: false }
    else if (symbol.isTimed) return { texts: [text], hasUnread: true }
  }
  return { texts: [text], hasUnread: areTooMany }
}

/** Looks at full size and at each half of it: of large modules the middle is seen as light as the paper. */
function findMarked(shades: Shades): AllMarked {
  const marked: AllMarked = { symbols: [], areTooMany: false }
  let sized = shades
  for (let factor = 1; Math.min(sized.width, sized.height) > 40; factor /= 2) {
    const bitmap = toBitmap(sized)
    const patterns = findFinderPatterns(bitmap)
    const symbols = patterns && findSymbols(bitmap, patterns)
    marked.areTooMany ||= symbols === null
    for (const { corners, isTimed } of symbols ?? []) {
      marked.symbols.push({ marks: enlarge(corners, 1 / factor), isTimed })
    }
    sized = resize(sized, 0.5)
  }
  return marked
}

/** Reads the code that has its finder patterns at these places, and no other one; null where there is none that can be read. */
function lookAt(shades: Shades, marks: Mark[]): string | null {
  const part = cropTo(shades, marks)
  const module = Math.min(...marks.map((mark) => mark.module))
  const moved = marks.map(({ x, y, module }) => ({ x: x - part.left, y: y - part.top, module }))
  for (const factor of module < 4 ? [5 / module, 1, 3 / module] : [1, 4 / module]) {
    const code = lookForCode(resize(part.shades, factor))
    if (code && sharesPlaces(enlarge(moved, factor), code.marks)) return code.text
  }
  return null
}

function cropTo(shades: Shades, marks: Mark[]) {
  const { x, y, radius } = circleAround(marks)
  const reach = radius + 8 * Math.max(...marks.map(({ module }) => module))
  const [left, top] = [Math.max(0, Math.floor(x - reach)), Math.max(0, Math.floor(y - reach))]
  const right = Math.min(shades.width, Math.ceil(x + reach))
  const bottom = Math.min(shades.height, Math.ceil(y + reach))
  return { left, top, shades: crop(shades, { left, top, right, bottom }) }
}

function enlarge(marks: readonly Mark[], factor: number): Mark[] {
  return marks.map(({ x, y, module }) => ({
    x: x * factor,
    y: y * factor,
    module: module * factor,
  }))
}

function lookForCode({ width, height, data }: Shades): Code | null {
  const seen: FinderPoints[] = []
  const pointsOnDetect = (points: FinderPoints) => seen.push(points)
  try {
    // Of this format one byte a pixel is read, its brightness.
    const text = decodeQR(
      { width, height, data },
      { format: 'I420', timeLimit: timeoutMs, pointsOnDetect },
    )
    const { tl, tr, bl } = seen[0] ?? {}
    const marks = [tl, tr, bl].filter((point) => point !== undefined)
    return { text, marks: marks.map(({ x, y, moduleSize }) => ({ x, y, module: moduleSize })) }
  } catch {
    return null
  }
}
