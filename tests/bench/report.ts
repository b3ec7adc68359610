import { median, medianRatio, perCpuSecond, type Figure, type Turn } from './measure'
import type { Row } from './rows'

/** Slowest of a hundred against the middle one: at most so many times. */
const calm = 4

const columns = [
  ['', 16],
  ['/s', 8],
  ['/CPU-s', 8],
  ['CPU ms', 8],
  ['p50 ms', 8],
  ['p99 ms', 8],
  ['p99/p50', 8],
  ['bytes', 8],
  ['x bare', 8],
  ['x lesson', 9],
  ['target', 33],
] as const

function line(cells: string[]): string {
  return columns
    .map(([, width], at) =>
      at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width),
    )
    .join('')
    .trimEnd()
}

/** The table of all rows: medians over the rounds, and ratios in requests per CPU-second. */
export function tableOf(turns: Map<string, Turn[]>, rows: Row[]): string[] {
  const lines = [line(columns.map(([title]) => title))]
  for (const [name, own] of turns) {
    const middle = (figure: Figure) => median(own.map(figure))
    const ratioTo = (other: string) => medianRatio(own, turns.get(other) ?? [])
    const target = rows.find((row) => row.name === name)?.target
    lines.push(
      line([
        name,
        middle((turn) => turn.count / turn.seconds).toFixed(0),
        middle(perCpuSecond).toFixed(0),
        (1000 / middle(perCpuSecond)).toFixed(2),
        middle((turn) => turn.p50 / 1000).toFixed(1),
        middle((turn) => turn.p99 / 1000).toFixed(1),
        middle((turn) => turn.p99 / turn.p50).toFixed(1),
        middle((turn) => turn.bytes).toFixed(0),
        ratioTo('bare app').toFixed(2),
        ratioTo('lesson page').toFixed(2),
        target
          ? verdict(`>= ${target.ratio} x ${target.of}`, ratioTo(target.of) >= target.ratio)
          : '',
      ]),
    )
  }
  const lesson = turns.get('lesson page') ?? []
  const spread = median(lesson.map((turn) => turn.p99 / turn.p50))
  lines.push(
    '',
    verdict(`lesson page: p99 is ${spread.toFixed(1)} x p50, at most ${calm}`, spread <= calm),
  )
  return lines
}

/** A statement, and whether it holds. */
export function verdict(statement: string, holds: boolean): string {
  return `${statement}: ${holds ? 'reached' : 'MISSED'}`
}
