import { loopBudget } from '../../app/platform/work/watch-loop.server'
import { median, medianRatio, perCpuSecond, type Figure, type Turn } from './measure'
import type { Row, Target } from './rows'

/** Slowest of a hundred against the middle one: at most so many times. */
const calm = 4

/** A generator that works for so much of the time waits for nobody: latencies are its own, and CPU figures alone count. */
const generatorBusy = 0.9

type Column = { title: string; width: number; figure: (row: Shown) => string }

/** A row with its turns, and what it is compared with. */
type Shown = { name: string; own: Turn[]; turns: Map<string, Turn[]> }

const column = (title: string, width: number, figure: Column['figure']) => ({
  title,
  width,
  figure,
})

/** A column of medians over the rounds. */
const middle = (title: string, digits: number, figure: Figure, width = 8) =>
  column(title, width, ({ own }) => median(own.map(figure)).toFixed(digits))

/** A column of requests per CPU-second against another row's. */
const against = (title: string, name: string, ratio: (rates: number) => number) =>
  column(title, 9, ({ own, turns }) => {
    const rates = medianRatio(own, turns.get(name) ?? [])
    return Number.isNaN(rates) ? '' : ratio(rates).toFixed(2)
  })

const perRequest =
  (seconds: Figure): Figure =>
  (turn) =>
    (1000 * seconds(turn)) / turn.count

const columns: Column[] = [
  middle('/s', 0, ({ count, seconds }) => count / seconds),
  middle('/CPU-s', 0, perCpuSecond),
  middle(
    'CPU ms',
    2,
    perRequest(({ cpuSeconds }) => cpuSeconds),
  ),
  middle('p50 ms', 1, ({ p50 }) => p50 / 1000),
  middle('p99 ms', 1, ({ p99 }) => p99 / 1000),
  middle('p99/p50', 1, ({ p50, p99 }) => p99 / p50),
  middle('bytes', 0, ({ bytes }) => bytes),
  middle(
    'gen. %',
    0,
    ({ generatorCpuSeconds, cpuSeconds }) =>
      (100 * generatorCpuSeconds) / (generatorCpuSeconds + cpuSeconds),
  ),
  column('held ms', 8, ({ own }) => longestHoldOf(own).toFixed(0)),
  against('CPU/http', 'bare http', (rates) => 1 / rates),
  against('CPU/page', 'its very page', (rates) => 1 / rates),
  against('x bare', 'bare app', (rates) => rates),
  against('x lesson', 'lesson page', (rates) => rates),
]

/** Of the CPU time what the database's server spends of it: shown where there is one. */
const databaseColumn = middle(
  'db ms',
  2,
  perRequest(({ helperCpuSeconds }) => helperCpuSeconds),
)

/**
 * The table of all rows: medians over the rounds, and ratios in CPU time. `gen. %` is the load generator's share of the CPU time
 * that both spend, `held` the longest time that the server's loop was held in any round. `bare http` sends the text of the lesson,
 * `its very page` all of the page that a learner gets, from the same bare server.
 */
export function tableOf(turns: Map<string, Turn[]>): string[] {
  const hasDatabase = [...turns.values()].flat().some((turn) => turn.helperCpuSeconds > 0)
  const shown = [
    ...columns.slice(0, 3),
    ...(hasDatabase ? [databaseColumn] : []),
    ...columns.slice(3),
  ]
  const line = (name: string, cells: string[]) =>
    name.padEnd(16) + cells.map((cell, at) => cell.padStart(shown[at]?.width ?? 0)).join('')
  return [
    line(
      'warm connections',
      shown.map(({ title }) => title),
    ),
    ...[...turns].map(([name, own]) =>
      line(
        name,
        shown.map(({ figure }) => figure({ name, own, turns })),
      ),
    ),
  ]
}

/** Whether each row is what it must be. */
export function judgeRows(turns: Map<string, Turn[]>, rows: Row[]): string[] {
  const lines = rows.flatMap(({ name, targets = [] }) =>
    targets.map((target) => judgeTarget(name, target, turns)),
  )
  for (const { name } of rows) {
    const held = longestHoldOf(turns.get(name) ?? [])
    const said = `${name}: the loop was held for ${held.toFixed(0)} ms, at most ${loopBudget}`
    lines.push(verdict(said, held <= loopBudget))
  }
  const lesson = turns.get('lesson page') ?? []
  const spread = median(lesson.map((turn) => turn.p99 / turn.p50))
  lines.push(
    verdict(`lesson page: p99 is ${spread.toFixed(1)} x p50, at most ${calm}`, spread <= calm),
  )
  return [...lines, ...tellOfBusyGenerators(turns)]
}

function judgeTarget(name: string, target: Target, turns: Map<string, Turn[]>): string {
  const rates = medianRatio(turns.get(name) ?? [], turns.get(target.of) ?? [])
  if ('atMost' in target) {
    const said = `${name}: ${(1 / rates).toFixed(2)} x the CPU of ${target.of}, at most ${target.atMost}`
    return verdict(said, 1 / rates <= target.atMost)
  }
  const said = `${name}: ${rates.toFixed(2)} x the requests per CPU-second of ${target.of}, at least ${target.atLeast}`
  return verdict(said, rates >= target.atLeast)
}

function tellOfBusyGenerators(turns: Map<string, Turn[]>): string[] {
  return [...turns].flatMap(([name, own]) => {
    const busy = median(
      own.map(({ generatorCpuSeconds, seconds }) => generatorCpuSeconds / seconds),
    )
    return busy < generatorBusy
      ? []
      : [`${name}: the load generator had no rest; its latencies are the generator's`]
  })
}

function longestHoldOf(turns: Turn[]): number {
  return Math.max(0, ...turns.map(({ longestHold }) => longestHold))
}

const missed = ': MISSED'

/** A statement, and whether it holds. */
export function verdict(statement: string, holds: boolean): string {
  return `${statement}${holds ? ': reached' : missed}`
}

/** Of all lines of a report those whose statement does not hold, as they end it. */
export function missedOf(lines: readonly string[]): string[] {
  const those = lines.filter((line) => line.endsWith(missed)).map((line) => line.trim())
  return those.length === 0
    ? ['Every target was reached.']
    : ['Missed:', ...those.map((line) => `  ${line}`)]
}
