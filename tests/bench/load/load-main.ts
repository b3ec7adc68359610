import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { ask } from './ask'
import { Histogram } from './histogram'
import type { LoadPlan, Measured, Stretch } from './plan'
import { sitWholeTest } from './sit-whole-test'
import { takeCertificate } from './take-certificate'

/*
 * The load generator: a process of its own, so that its work is not counted as the server's. It reads the
 * plan named by its argument, and answers each stretch that its parent asks for with what it measured.
 */
const { host, port, concurrency, work }: LoadPlan = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
)
const site = { host, port, agent: new Agent({ keepAlive: true, maxSockets: concurrency }) }
let next = 0

process.on('message', async (stretch: Stretch) => process.send?.(await run(stretch)))

type Done = { bytes: number; failure: string | null }

/** The next piece of work, or undefined when everything that may be done only once is done. */
function takeNext(): (() => Promise<Done>) | undefined {
  if (work.kind === 'whole-tests') {
    const learner = work.learners[next++]
    return learner && (() => sitWholeTest(site, learner, work))
  }
  if (work.kind === 'certificates') {
    const learner = work.learners[next++]
    return learner && (() => takeCertificate(site, learner))
  }
  const place = work.once ? next++ : next++ % work.requests.length
  const planned = work.requests[place]
  return planned && (() => ask(site, planned))
}

/** Keeps `concurrency` pieces of work under way until the stretch is over. */
async function run({ seconds, most = Infinity }: Stretch): Promise<Measured> {
  const histogram = new Histogram()
  const measured = { count: 0, failures: 0, failure: null as string | null }
  let bytes = 0
  let left = most
  const begun = process.hrtime.bigint()
  const ends = begun + BigInt(Math.round(seconds * 1e9))

  async function lane() {
    while (left > 0 && process.hrtime.bigint() < ends) {
      left -= 1
      const act = takeNext()
      if (!act) return
      const sent = process.hrtime.bigint()
      const done = await act()
      histogram.add(Number(process.hrtime.bigint() - sent) / 1000)
      measured.count += 1
      bytes += done.bytes
      if (done.failure) {
        measured.failures += 1
        measured.failure ??= done.failure
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))

  return {
    ...measured,
    seconds: Number(process.hrtime.bigint() - begun) / 1e9,
    p50: histogram.percentile(0.5),
    p99: histogram.percentile(0.99),
    bytes: measured.count ? bytes / measured.count : 0,
  }
}
