import { startGenerator, type Contender } from './contender'
import { verdict } from './report'
import type { LoadPlan } from './load/plan'

/** The most memory that the server may hold, whatever was asked of it, in MiB. */
export const mostResidentMiB = 256

/** After how many requests that is looked at, and the growth that counts as none. */
const limit = { requests: 100_000, furtherRequests: 50_000, growth: 0.05 }

/** Gives a new server a day's work and watches what stays in memory. @returns lines of the report. */
export async function reportMemory(
  scratch: string,
  contender: Contender,
  plan: LoadPlan,
): Promise<string[]> {
  const generator = startGenerator(scratch, 'memory', plan)
  async function residentAfter(requests: number): Promise<number> {
    const { failure } = await generator.run({ seconds: 3_600, most: requests })
    if (failure) throw new Error(`memory: ${failure}`)
    return contender.residentMiB()
  }
  const warm = await residentAfter(2_000)
  const after = await residentAfter(limit.requests)
  const later = await residentAfter(limit.furtherRequests)
  generator.stop()
  const mib = (number: number) => `${number.toFixed(0)} MiB`
  return [
    'Resident memory of the server, one worker, of a mix of pages',
    `  warm                 ${mib(warm)}`,
    verdict(
      `  after 100,000        ${mib(after)} (at most ${mostResidentMiB})`,
      after <= mostResidentMiB,
    ),
    verdict(
      `  after 50,000 more    ${mib(later)} (no growth)`,
      later <= Math.max(after * (1 + limit.growth), warm * (1 + limit.growth)),
    ),
  ]
}
