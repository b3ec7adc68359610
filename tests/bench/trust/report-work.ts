import { verdict } from '../report'
import type { BatchTimes } from './check-many-people'
import type { Shown } from './report-offline'
import type { Times } from './time-work'
import type { TrailTimes } from './walk-audit-trail'

/** What work-main prints. */
export type Work = {
  shown: Shown
  issuing: Times
  statusLists: Times
  batch: BatchTimes
  record: Times
  audit: TrailTimes
}

/** How far memory may grow while a list is checked, in MiB: some of it is the collector's to take its time. */
const flat = 64

/** What was timed in a process, against what it must reach. @returns lines of the report. */
export function reportWork({
  issuing,
  statusLists,
  batch,
  record,
  audit,
}: Omit<Work, 'shown'>): string[] {
  const growth = batch.residentMost - batch.residentBefore
  const rate = audit.entries / audit.seconds
  return [
    'What nobody waits for in a browser',
    verdict(
      `  open credential issued: ${ms(issuing.p50)}, 99 of 100 within ${ms(issuing.p99)} (at most 20 ms)`,
      issuing.p50 <= 20,
    ),
    `  status list changed and signed anew, off the request path: ${ms(statusLists.p50)}`,
    verdict(
      `  ${batch.lines} IINs checked, ${batch.found} people found: ${batch.seconds.toFixed(1)} s (at most 5 s)`,
      batch.seconds <= 5,
    ),
    verdict(
      `  memory meanwhile: ${batch.residentBefore.toFixed(0)} MiB, at most ${growth.toFixed(0)} more`,
      growth <= flat,
    ),
    verdict(
      `  record rebuilt from 1,000 events: ${ms(record.p50)} (at most 20 ms)`,
      record.p50 <= 20,
    ),
    verdict(
      `  audit trail of ${audit.entries} entries verified: ${rate.toFixed(0)} a second (at least 50000)`,
      rate >= 50_000,
    ),
  ]
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
