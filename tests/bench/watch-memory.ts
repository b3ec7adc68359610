import { startGenerator, type Contender } from './contender'
import type { LoadPlan } from './load/plan'
import type { Finishing } from './load/take-certificate'
import { verdict } from './report'

/** The most memory that the server may hold, whatever was asked of it, in MiB. */
export const mostResidentMiB = 256

/** The most that the process may hold that runs the jobs beside one more, in MiB. */
const mostOfJobsMiB = 214

/** In how many stretches the load comes, and the growth between the last of them that counts as none. */
const curve = { stretches: 8, growth: 0.05 }

/** What is sent: so many pages and answers, and meanwhile certificates, evenly. */
export type Day = { requests: number; pages: LoadPlan['work']; learners: Finishing[] }

/**
 * Gives a new server the work of days and watches what stays in memory of each of its processes.
 *
 * @returns lines of the report: what was resident after each stretch, and whether it is little, and flat in the second half.
 * @throws Error when an answer is not what was planned.
 */
export async function reportMemory(
  scratch: string,
  { contender, workers, day }: { contender: Contender; workers: number; day: Day },
): Promise<string[]> {
  const plan = { host: '127.0.0.1', port: contender.port }
  const pages = startGenerator(scratch, 'memory-pages', {
    ...plan,
    concurrency: 14,
    work: day.pages,
  })
  const certificates = startGenerator(scratch, 'memory-certificates', {
    ...plan,
    concurrency: 2,
    work: { kind: 'certificates', learners: day.learners },
  })
  const each = Math.ceil(day.requests / curve.stretches)
  const seen = [contender.residentEach()]
  let earned = 0
  for (let stretch = 0; stretch < curve.stretches; stretch++) {
    const [read, taken] = await Promise.all([
      pages.run({ seconds: 3_600, most: each }),
      certificates.run({ seconds: 3_600, most: Math.floor(day.learners.length / curve.stretches) }),
    ])
    const failure = read.failure ?? taken.failure
    if (failure) throw new Error(`memory: ${failure}`)
    earned += taken.count
    seen.push(contender.residentEach())
  }
  pages.stop()
  certificates.stop()
  return [
    `Resident memory in MiB, ${workers === 1 ? 'one process' : `${workers} workers and who starts them`}: ` +
      `${day.requests} requests of a mix of pages, answers saved and ${earned} certificates earned, seen and downloaded`,
    ...seen.map((processes, at) => `  after ${String(at * each).padStart(7)}  ${told(processes)}`),
    ...judge(seen, workers),
  ]
}

function judge(seen: number[][], workers: number): string[] {
  const half = sumOf(seen[curve.stretches / 2])
  const end = sumOf(seen.at(-1))
  const flat = verdict(
    `  ${end.toFixed(0)} at the end, ${half.toFixed(0)} half-way (no growth)`,
    end <= half * (1 + curve.growth),
  )
  if (workers > 1) {
    // The first process starts the others; the first of those runs the jobs.
    const jobs = seen.at(-1)?.[1] ?? NaN
    const said = `  with the jobs: ${jobs.toFixed(0)}, less than ${mostOfJobsMiB}`
    return [flat, verdict(said, jobs < mostOfJobsMiB)]
  }
  const most = Math.max(...seen.map(sumOf))
  return [
    flat,
    verdict(`  at most ${most.toFixed(0)} of ${mostResidentMiB}`, most <= mostResidentMiB),
  ]
}

function told(processes: number[]): string {
  return processes.map((each) => each.toFixed(0).padStart(4)).join(' ')
}

function sumOf(processes: number[] = []): number {
  return processes.reduce((sum, each) => sum + each, 0)
}
