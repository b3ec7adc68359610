import type { Contender, Generator } from './contender'
import type { Measured } from './load/plan'

/** A row in its place: the server it asks and the generator that asks. */
export type Entrant = {
  name: string
  contender: Contender
  generator: Generator
  /** The most that is done in one turn. */
  most?: number
}

/** One turn: what the generator saw, and what it and the server spent meanwhile. */
export type Turn = Measured & {
  /** CPU time of the server, its helper's included, in seconds. */
  cpuSeconds: number
  helperCpuSeconds: number
  generatorCpuSeconds: number
  /** The longest that the server's loop was held, in milliseconds of work. */
  longestHold: number
}

/** Lets everybody warm up, then take turns, A B C A B C, so that all of them meet the same minutes. */
export async function takeTurns(
  entrants: Entrant[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<string, Turn[]>> {
  const turns = new Map<string, Turn[]>(entrants.map(({ name }) => [name, []]))
  for (const entrant of entrants) await takeTurn(entrant, seconds)
  for (let round = 0; round < rounds; round++) {
    for (const entrant of entrants) {
      const turn = await takeTurn(entrant, seconds)
      if (turn.failure) throw new Error(`${entrant.name}: ${turn.failures} wrong: ${turn.failure}`)
      turns.get(entrant.name)?.push(turn)
    }
  }
  return turns
}

async function takeTurn({ contender, generator, most }: Entrant, seconds: number): Promise<Turn> {
  const spent = () => ({
    cpuSeconds: contender.cpuSeconds(),
    helperCpuSeconds: contender.helperCpuSeconds(),
    generatorCpuSeconds: generator.cpuSeconds(),
  })
  await contender.longestHold()
  const before = spent()
  const measured = await generator.run({ seconds, most })
  const after = spent()
  return {
    ...measured,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    helperCpuSeconds: after.helperCpuSeconds - before.helperCpuSeconds,
    generatorCpuSeconds: after.generatorCpuSeconds - before.generatorCpuSeconds,
    longestHold: await contender.longestHold(),
  }
}

/** What is counted of one turn. */
export type Figure = (turn: Turn) => number

/** Done in a second of CPU time: the figure that does not depend on who else uses the machine. */
export const perCpuSecond: Figure = ({ count, cpuSeconds }) => count / cpuSeconds

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** The median of the ratios of two rows, turn by turn: what drifts from round to round falls out. */
export function medianRatio(turns: Turn[], others: Turn[]): number {
  return median(
    turns.flatMap((turn, round) => {
      const other = others[round]
      return other ? [perCpuSecond(turn) / perCpuSecond(other)] : []
    }),
  )
}
