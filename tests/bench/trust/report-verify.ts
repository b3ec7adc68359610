import { startGenerator, type Contender } from '../contender'
import { median, medianRatio, perCpuSecond, takeTurns, type Entrant, type Figure } from '../measure'
import { verdict } from '../report'
import { again, get } from '../rows'

/** A site with so many certificates, and codes of some of them. */
export type Register = { certificates: number; contender: Contender; codes: string[] }

/** Slowest of a hundred against the middle one, and how far the rate may fall with the number of certificates. */
const limits = { spread: 2, fall: 0.2 }

/**
 * Asks a small and a large register for certificates by their codes, page and API, in turns.
 * @returns lines of the report.
 */
export async function reportVerify(
  scratch: string,
  { small, large }: { small: Register; large: Register },
  load: { rounds: number; seconds: number; concurrency: number },
): Promise<string[]> {
  const pages = [
    { name: 'verify page', path: (code: string) => `/verify/${code}`, accept: undefined },
    { name: 'verify API', path: (code: string) => `/api/v1/certificates/${code}`, accept: '*/*' },
  ]
  const entrants: Entrant[] = pages.flatMap(({ name, path, accept }) =>
    [small, large].map(({ certificates, contender, codes }) => ({
      name: `${name} ${certificates}`,
      contender,
      generator: startGenerator(scratch, `${name.replace(' ', '-')}-${certificates}`, {
        host: '127.0.0.1',
        port: contender.port,
        concurrency: load.concurrency,
        work: again(codes.map((code) => ({ ...get(path(code)), accept }))),
      }),
    })),
  )
  const turns = await takeTurns(entrants, load)
  for (const { generator } of entrants) generator.stop()
  const lines = [
    `Verify by code, concurrency ${load.concurrency}   certificates    /CPU-s  p50 ms  p99 ms  p99/p50`,
  ]
  for (const { name } of pages) {
    for (const { certificates } of [small, large]) {
      const own = turns.get(`${name} ${certificates}`) ?? []
      const middle = (figure: Figure) => median(own.map(figure))
      lines.push(
        [
          `  ${name}`.padEnd(31),
          String(certificates).padStart(12),
          middle(perCpuSecond).toFixed(0).padStart(10),
          middle((turn) => turn.p50 / 1000)
            .toFixed(1)
            .padStart(8),
          middle((turn) => turn.p99 / 1000)
            .toFixed(1)
            .padStart(8),
          middle((turn) => turn.p99 / turn.p50)
            .toFixed(1)
            .padStart(9),
        ].join(''),
      )
    }
    const many = turns.get(`${name} ${large.certificates}`) ?? []
    const ratio = medianRatio(many, turns.get(`${name} ${small.certificates}`) ?? [])
    const spread = median(many.map((turn) => turn.p99 / turn.p50))
    lines.push(
      verdict(
        `  ${name}: p99 is ${spread.toFixed(1)} x p50, at most ${limits.spread}`,
        spread <= limits.spread,
      ),
      verdict(
        `  ${name}: ${ratio.toFixed(2)} x the rate at ${small.certificates}, at least ${1 - limits.fall}`,
        ratio >= 1 - limits.fall,
      ),
    )
  }
  return lines
}
