import { startGenerator, type Contender } from '../contender'
import type { PlannedRequest } from '../load/plan'
import {
  median,
  medianRatio,
  perCpuSecond,
  takeTurns,
  type Entrant,
  type Figure,
  type Turn,
} from '../measure'
import { verdict } from '../report'
import { again, get } from '../rows'

/** A site with so many certificates, and codes of some of them. */
export type Register = { certificates: number; contender: Contender; codes: string[] }

/** The row of the server that looks nothing up. */
const bareRow = 'bare http'

const spreadOf = (turns: Turn[]) => median(turns.map((turn) => turn.p99 / turn.p50))

/** Slowest of a hundred against the middle one, and how far the rate may fall with the number of certificates. */
const limits = { spread: 2, fall: 0.2 }

/**
 * Asks a small and a large register for certificates by their codes, page and API, in turns with a bare server: how far
 * its slowest answers lie behind its middle ones is what machine and load generator alone make of any server.
 * @returns lines of the report.
 */
export async function reportVerify(
  scratch: string,
  { small, large, bare }: { small: Register; large: Register; bare: Contender },
  load: { rounds: number; seconds: number; concurrency: number },
): Promise<string[]> {
  const pages = [
    { name: 'verify page', path: (code: string) => `/verify/${code}`, accept: undefined },
    { name: 'verify API', path: (code: string) => `/api/v1/certificates/${code}`, accept: '*/*' },
  ]
  const enter = (name: string, contender: Contender, requests: PlannedRequest[]): Entrant => {
    const plan = { host: '127.0.0.1', port: contender.port, concurrency: load.concurrency }
    const generator = startGenerator(scratch, name.replaceAll(' ', '-'), {
      ...plan,
      work: again(requests),
    })
    return { name, contender, generator }
  }
  const entrants = pages.flatMap(({ name, path, accept }) =>
    [small, large].map(({ certificates, contender, codes }) =>
      enter(
        `${name} ${certificates}`,
        contender,
        codes.map((code) => ({ ...get(path(code)), accept })),
      ),
    ),
  )
  entrants.unshift(enter(bareRow, bare, [get('/')]))
  const turns = await takeTurns(entrants, load)
  for (const { generator } of entrants) generator.stop()
  const lines = [
    `Verify by code, concurrency ${load.concurrency}   certificates    /CPU-s  p50 ms  p99 ms  p99/p50`,
  ]
  const say = (name: string, certificates: string, own: Turn[]) => {
    const middle = (figure: Figure) => median(own.map(figure))
    const figures: [number, string][] = [
      [12, certificates],
      [10, middle(perCpuSecond).toFixed(0)],
      [8, middle((turn) => turn.p50 / 1000).toFixed(1)],
      [8, middle((turn) => turn.p99 / 1000).toFixed(1)],
      [9, spreadOf(own).toFixed(1)],
    ]
    lines.push(
      [`  ${name}`.padEnd(31), ...figures.map(([width, text]) => text.padStart(width))].join(''),
    )
  }
  say(bareRow, 'none', turns.get(bareRow) ?? [])
  for (const { name } of pages) {
    for (const { certificates } of [small, large]) {
      say(name, String(certificates), turns.get(`${name} ${certificates}`) ?? [])
    }
    const many = turns.get(`${name} ${large.certificates}`) ?? []
    const ratio = medianRatio(many, turns.get(`${name} ${small.certificates}`) ?? [])
    const spread = spreadOf(many)
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
