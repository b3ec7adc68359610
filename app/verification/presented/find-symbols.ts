import type { Bitmap, FinderPattern } from './find-finder-patterns'

type Point = { x: number; y: number }

/** The finder patterns of one QR code: the one at its corner, and the two beside it. */
type Corners = readonly [FinderPattern, FinderPattern, FinderPattern]

/** What may be a QR code. `isTimed`: light and dark modules alternate between two of its finder patterns, as in nothing else. */
export type Symbol = { corners: Corners; isTimed: boolean }

/** The least and the greatest distance between two finder patterns of one code, in modules: versions 1 to 40, also seen at an angle. */
const sides = { least: 11, most: 190 }

/** More groups of three than any paper has. */
const most = 1_000

/**
 * The three of each group that stand as the finder patterns of a QR code do, those that do it best first; null where there are too
 * many.
 */
export function findSymbols(bitmap: Bitmap, patterns: FinderPattern[]): Symbol[] | null {
  const groups: { corners: Corners; lean: number }[] = []
  for (const corner of patterns) {
    const others = patterns.filter((other) => other !== corner && couldBeside(corner, other))
    others.forEach((one, at) => {
      for (const other of others.slice(at + 1)) {
        const lean = leanOf(corner, one, other)
        if (lean < 0.35) groups.push({ corners: straighten(corner, one, other), lean })
      }
    })
    if (groups.length > most) return null
  }
  groups.sort((one, other) => one.lean - other.lean)
  return groups.map(({ corners }) => ({ corners, isTimed: isTimed(bitmap, corners) }))
}

function couldBeside(corner: FinderPattern, other: FinderPattern): boolean {
  const scale = other.module / corner.module
  const module = ((corner.module + other.module) / 2) * shrinkOf(corner, other)
  const modules = distance(corner, other) / module
  const isAlike = scale > 0.6 && scale < 1.6 && corner.isInverted === other.isInverted
  return isAlike && modules > sides.least && modules < sides.most
}

/** Measured along rows or columns a turned square looks wider than it is: the factor that corrects this. */
function shrinkOf(from: Point, to: Point): number {
  return Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) / distance(from, to)
}

function straighten(...corners: Corners): Corners {
  const shrink = shrinkOf(corners[0], corners[1])
  const straight = (pattern: FinderPattern) => ({ ...pattern, module: pattern.module * shrink })
  return [straight(corners[0]), straight(corners[1]), straight(corners[2])]
}

/** How far three points are from a right angle with sides of one length; 0 where they make one. */
function leanOf(corner: Point, one: Point, other: Point): number {
  const [width, height] = [distance(corner, one), distance(corner, other)]
  const across = (one.x - corner.x) * (other.x - corner.x)
  const down = (one.y - corner.y) * (other.y - corner.y)
  return Math.abs(across + down) / (width * height) + Math.abs(Math.log(width / height))
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

function isTimed(bitmap: Bitmap, [corner, one, other]: Corners): boolean {
  const across = countTiming(bitmap, corner, one, other)
  return across > 0 && Math.abs(across - countTiming(bitmap, corner, other, one)) <= 2
}

/** How far inwards of the middles the line of timing modules is looked for: three modules, whose width is known to about a tenth. */
const inwards = [3, 2.7, 3.3]

/**
 * How many modules alternate (ISO/IEC 18004, 6.3.5) on the line between two finder patterns that is nearer to the third; 0 where
 * it is another line.
 */
function countTiming(bitmap: Bitmap, from: FinderPattern, to: FinderPattern, third: Point): number {
  const length = distance(from, third)
  const towards = { x: (third.x - from.x) / length, y: (third.y - from.y) / length }
  const counts = inwards.map((modules) => {
    const moved = ({ x, y, module }: FinderPattern) => ({
      x: x + towards.x * module * modules,
      y: y + towards.y * module * modules,
    })
    const runs = runsBetween(bitmap, moved(from), moved(to))
    return areTimed(runs, (from.module + to.module) / 2) ? runs.length - 2 : 0
  })
  return Math.max(...counts)
}

/** The lengths of light and dark along a line, in pixels. */
function runsBetween({ width, height, data }: Bitmap, from: Point, to: Point): number[] {
  const length = distance(from, to)
  const steps = Math.ceil(length * 2)
  const runs: number[] = []
  let colour = -1
  for (let step = 0; step <= steps; step++) {
    const x = Math.floor(from.x + ((to.x - from.x) * step) / steps)
    const y = Math.floor(from.y + ((to.y - from.y) * step) / steps)
    const seen = x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] ?? 0)
    if (seen !== colour) runs.push(0)
    colour = seen
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + length / steps
  }
  return runs
}

/** Whether runs are those of a timing pattern: three and a half modules of each finder pattern, and one module each between. */
function areTimed(runs: number[], module: number): boolean {
  const between = runs.slice(1, -1)
  // Seven, of version 1.
  if (between.length < 7) return false
  const mean = between.reduce((sum, run) => sum + run, 0) / between.length
  const alike = between.filter((run) => run > mean * 0.4 && run < mean * 1.6)
  const isEnd = (run = 0) => run > mean * 2.2 && run < mean * 5
  const scale = mean / module
  return (
    scale > 0.7 &&
    scale < 1.4 &&
    alike.length >= between.length * 0.8 &&
    isEnd(runs[0]) &&
    isEnd(runs.at(-1))
  )
}
