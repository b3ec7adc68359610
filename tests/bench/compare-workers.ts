import { startGenerator, type Contender } from './contender'
import { median, takeTurns } from './measure'
import type { Row } from './rows'

/**
 * Lets one process and two, on the same data, take turns at the lesson page. On two cores the load generator
 * needs its share too, so the rate cannot quite double. @returns lines of the report.
 */
export async function reportWorkers(
  scratch: string,
  contenders: { one: Contender; two: Contender },
  lesson: Row,
  turns: { rounds: number; seconds: number; concurrency: number },
): Promise<string[]> {
  const entrants = Object.entries(contenders).map(([name, contender]) => ({
    name,
    contender,
    generator: startGenerator(scratch, `workers-${name}`, {
      host: '127.0.0.1',
      port: contender.port,
      concurrency: turns.concurrency,
      work: lesson.work,
    }),
  }))
  const taken = await takeTurns(entrants, turns)
  for (const { generator } of entrants) generator.stop()
  const [one = 0, two = 0] = entrants.map(({ name }) =>
    median((taken.get(name) ?? []).map(({ count, seconds }) => count / seconds)),
  )
  return [
    'Lesson page, requests/s',
    `  WEB_CONCURRENCY=1    ${one.toFixed(0)}`,
    `  WEB_CONCURRENCY=2    ${two.toFixed(0)}  (${(two / one).toFixed(2)} x)`,
  ]
}
