import { startGenerator, type Contender, type Generator } from './contender'
import { median, takeTurns, type Entrant, type Turn } from './measure'
import type { Row } from './rows'

type Load = { rounds: number; seconds: number; concurrency: number }

/**
 * Lets take turns at the lesson page, on the same data: one process, two workers of one server, and two servers
 * that share nothing but the machine. The last is the most that this machine has to give to two processes beside
 * their load generators; on two cores it is less than double. @returns lines of the report.
 */
export async function reportWorkers(
  scratch: string,
  { one, two, other }: Record<'one' | 'two' | 'other', Contender>,
  { work }: Row,
  load: Load,
): Promise<string[]> {
  const generate = (name: string, { port }: Contender, concurrency: number) =>
    startGenerator(scratch, `workers-${name}`, { host: '127.0.0.1', port, concurrency, work })
  const half = load.concurrency / 2
  const entrants: Entrant[] = [
    { name: 'one', contender: one, generator: generate('one', one, load.concurrency) },
    { name: 'two', contender: two, generator: generate('two', two, load.concurrency) },
    {
      name: 'apart',
      contender: {
        ...one,
        cpuSeconds: () => one.cpuSeconds() + other.cpuSeconds(),
      },
      generator: together(generate('left', one, half), generate('right', other, half)),
    },
  ]
  const taken = await takeTurns(entrants, load)
  for (const { generator } of entrants) generator.stop()
  const turnsOf = (name: string) => taken.get(name) ?? []
  const alone = rateOf(turnsOf('one'))
  return [
    'Lesson page                        requests/s   of one   cores busy with it',
    ...(
      [
        ['WEB_CONCURRENCY=1', 'one'],
        ['WEB_CONCURRENCY=2', 'two'],
        ['two servers that share nothing', 'apart'],
      ] as const
    ).map(([title, name]) => {
      const rate = rateOf(turnsOf(name))
      const busy = median(turnsOf(name).map(({ cpuSeconds, seconds }) => cpuSeconds / seconds))
      return [
        `  ${title}`.padEnd(34),
        rate.toFixed(0).padStart(11),
        `${(rate / alone).toFixed(2)} x`.padStart(9),
        busy.toFixed(2).padStart(21),
      ].join('')
    }),
  ]
}

function rateOf(turns: Turn[]): number {
  return median(turns.map(({ count, seconds }) => count / seconds))
}

/** Two generators as one: both run, and what they did is added up. */
function together(left: Generator, right: Generator): Generator {
  return {
    async run(stretch) {
      const [a, b] = await Promise.all([left.run(stretch), right.run(stretch)])
      return {
        ...a,
        count: a.count + b.count,
        seconds: Math.max(a.seconds, b.seconds),
        p50: Math.max(a.p50, b.p50),
        p99: Math.max(a.p99, b.p99),
        failures: a.failures + b.failures,
        failure: a.failure ?? b.failure,
      }
    },
    cpuSeconds: () => left.cpuSeconds() + right.cpuSeconds(),
    stop() {
      left.stop()
      right.stop()
    },
  }
}
