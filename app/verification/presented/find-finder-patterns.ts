/** A finder pattern of a QR code (ISO/IEC 18004, 6.3.3): its middle, and how wide a module of it is, in pixels. */
export type FinderPattern = { x: number; y: number; module: number; isInverted: boolean }

/** A picture in black and white: 1 where it is dark, a byte a pixel. */
export type Bitmap = { width: number; height: number; data: Uint8Array }

/** More finder patterns than any paper has. */
const most = 120

type Seen = FinderPattern & { lines: number }

/**
 * Finds what has dark, light, dark, light and dark in it as wide as 1 : 1 : 3 : 1 : 1, along most of the lines through its middle
 * and across them, or the other way round. Few things that are printed look so, and three of them at three corners only a QR code.
 *
 * @returns null where there are so many that nobody can say which of them belong together.
 */
export function findFinderPatterns(bitmap: Bitmap): FinderPattern[] | null {
  const { width, height, data } = bitmap
  const done: Seen[] = []
  // Those that one of the next rows may still cross.
  let open: Seen[] = []
  const runs: Runs = [0, 0, 0, 0, 0]
  for (let y = 0; y < height; y++) {
    const line = y * width
    let begin = 0
    runs.fill(0)
    for (let x = 1; x <= width; x++) {
      if (x < width && data[line + x] === data[line + x - 1]) continue
      runs.copyWithin(0, 1)
      runs[4] = x - begin
      begin = x
      const module = moduleOf(runs)
      if (module === 0) continue
      addSeen(bitmap, open, { x: x - runs[4] - runs[3] - runs[2] / 2, y: y + 0.5, module })
    }
    if (open.length === 0) continue
    const isOpen = ({ y: middle, module }: Seen) => middle + 2 * module > y
    done.push(...open.filter((each) => !isOpen(each) && isSolid(each)))
    open = open.filter(isOpen)
    if (done.length > most) return null
  }
  return [...done, ...open.filter(isSolid)]
}

/** Its inner square is three modules high; one that is turned has fewer lines through it that are as they should. */
function isSolid({ lines, module }: Seen): boolean {
  return lines >= 2 && lines >= module
}

type Runs = [number, number, number, number, number]

/**
 * How wide a module is in five runs of light and dark; 0 where they are no finder pattern. Ink that runs makes dark ones wider and light
 * ones narrower, so that two neighbours are measured together.
 */
function moduleOf([one, two, three, four, five]: Readonly<Runs>): number {
  const total = one + two + three + four + five
  const module = total / 7
  if (three < one || three < two * 1.2 || three < five || three < four * 1.2) return 0
  const least = module * 0.3
  if (one < least || two < least || four < least || five < least) return 0
  const fits = (width: number, modules: number) => Math.abs(width - modules * module) < module * 0.8
  return fits(one + two, 2) && fits(four + five, 2) && fits(two + three, 4) && fits(three + four, 4)
    ? module
    : 0
}

function addSeen(bitmap: Bitmap, seen: Seen[], found: Omit<FinderPattern, 'isInverted'>) {
  const known = findNear(seen, found)
  if (known) {
    known.lines++
    return
  }
  const down = measure(bitmap, found.x, found.y, 1)
  if (!down || down.module > found.module * 2 || down.module < found.module / 2) return
  const across = measure(bitmap, found.x, down.middle, 0)
  if (!across) return
  const [x, y] = [across.middle, down.middle]
  if (findNear(seen, { x, y })) return
  const isInverted = bitmap.data[Math.floor(y) * bitmap.width + Math.floor(x)] === 0
  seen.push({ x, y, module: (down.module + across.module) / 2, isInverted, lines: 1 })
}

function findNear(seen: Seen[], { x, y }: { x: number; y: number }): Seen | undefined {
  return seen.find(
    (each) => Math.abs(each.x - x) < each.module && Math.abs(each.y - y) < each.module * 2,
  )
}

/** The middle of a finder pattern on one line through it, along the picture (0) or down (1); null where there is none. */
function measure({ width, height, data }: Bitmap, x: number, y: number, way: 0 | 1) {
  const [step, from, end] = way === 0 ? [1, Math.floor(x), width] : [width, Math.floor(y), height]
  const start = way === 0 ? Math.floor(y) * width : Math.floor(x)
  const at = (place: number) => data[start + place * step]
  const colour = at(from)
  let [low, high] = [from, from]
  while (low > 0 && at(low - 1) === colour) low--
  while (high < end && at(high) === colour) high++
  const middle = (low + high) / 2
  const runs: Runs = [0, 0, high - low, 0, 0]
  const longest = runs[2] + 2
  for (const [run, other] of [
    [1, true],
    [0, false],
  ] as const) {
    while (low > 0 && (at(low - 1) !== colour) === other && runs[run] < longest) {
      low--
      runs[run]++
    }
  }
  for (const [run, other] of [
    [3, true],
    [4, false],
  ] as const) {
    while (high < end && (at(high) !== colour) === other && runs[run] < longest) {
      high++
      runs[run]++
    }
  }
  const module = moduleOf(runs)
  return module === 0 ? null : { middle, module }
}
