import { forgetExpired } from './accounts/forget-expired.server'
import { forgetAnnouncements } from './authority/forget-announcements.server'
import { keepCredentialsIssued } from './certification/issuing/keep-credentials-issued.server'
import { keepStatusListsSigned } from './certification/status/keep-status-lists-signed.server'
import type { Services } from './context'
import { forgetAnswers } from './exchange/forget-answers.server'
import { keepTellingEvents } from './exchange/tell-events.server'
import { forgetDeliveries } from './exchange/forget-deliveries.server'
import { finishOverdueAttempts } from './journeys/finish-overdue-attempts.server'
import { remindOfEndings } from './journeys/remind-of-endings.server'
import { forgetRemarks } from './learning/forget-remarks.server'
import { keepHeads } from './platform/audit/heads/keep-heads.server'
import { keepAuditLinked } from './platform/audit/keep-audit-linked.server'
import { repeatJob } from './platform/jobs/repeat-job'
import { forgetScratchFolders, scratchKept } from './platform/launch/scratch-folder.server'
import { forgetEmailFiles, forgetEmails } from './platform/outbox/forget-emails.server'
import { forgetEvents } from './platform/security/forget-events.server'
import { forgetEmptyBuckets } from './platform/throttle/take-paced-turns.server'
import { forgetOldWindows } from './platform/throttle/take-turn.server'
import { pathTo } from './path-to'
import { sendEmails } from './platform/outbox/send-emails.server'

/** Between two rounds of forgetting what has lapsed, in milliseconds. */
const hour = 3_600_000

/** Between two looks at which attempts have run out of time, in milliseconds. */
const minute = 60_000

/** Forgets rows that are kept no longer, on whichever machine: see retention.ts. */
export async function forgetRows(services: Services, now: Date): Promise<void> {
  const { config, database } = services
  await database.transaction(async (tx) => {
    await forgetExpired(tx, now)
    await forgetAnswers(tx, now)
    await forgetDeliveries(tx, daysBefore(now, config.keepDeliveriesDays))
    await forgetAnnouncements(tx, daysBefore(now, config.keepAnnouncementsDays))
    // By rows of e-mails it is known when the links in their files are over; those last a week, and KEEP_EMAILS_DAYS is longer.
    await forgetEmails(tx, daysBefore(now, config.keepEmailsDays))
    await forgetRemarks(tx, now)
    await forgetOldWindows(tx, now)
    await forgetEmptyBuckets(tx, now)
  })
}

/** Forgets files that are kept no longer, in the data folder of this machine: see retention.ts. */
export async function forgetFiles(
  { config, database }: Pick<Services, 'config' | 'database'>,
  now: Date,
): Promise<void> {
  const before = daysBefore(now, config.keepEmailsDays)
  await forgetEmailFiles(config, database.read, { before, now })
  await forgetEvents(config, daysBefore(now, config.keepSecurityLogDays))
  await forgetScratchFolders(config, new Date(now.getTime() - scratchKept))
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * hour)
}

/**
 * Forgets files every hour. In one process of each machine, whoever runs the jobs: other machines have data folders of their own.
 *
 * @returns a function that stops it, after what is under way.
 */
export function keepFilesForgotten(services: Services): () => Promise<void> {
  return repeatJob(services.log, {
    name: 'remove files that are over',
    failure: 'files that are over not removed',
    pause: hour,
    work: () => forgetFiles(services, new Date()),
  })
}

/**
 * Does what must be done now and then, in one process of the site: e-mails are sent, what has lapsed is
 * forgotten, credentials are issued, status lists signed, the audit trail is linked and its signed ends are
 * taken elsewhere, other systems are told what
 * happened, people what ends in their records, and attempts whose time is over are handed in.
 *
 * @returns a function that stops it, after what is under way.
 */
export function runJobs(services: Services): () => Promise<void> {
  const stopEmails = sendEmails(services, pathTo('/contact'))
  const stopCredentials = keepCredentialsIssued(services)
  const stopLists = keepStatusListsSigned(services)
  const stopAudit = keepAuditLinked(services)
  const stopHeads = keepHeads(services)
  const stopTelling = keepTellingEvents(services, () => new Date())
  const stopReminding = repeatJob(services.log, {
    name: 'remind of what ends',
    failure: 'nobody reminded of what ends',
    pause: hour,
    work: (round) => remindOfEndings(services, { now: new Date(), isStopped: round.isStopped }),
  })
  const stopFinishing = repeatJob(services.log, {
    name: 'grade attempts whose time is over',
    failure: 'attempts whose time is over not graded',
    pause: minute,
    work: (round) =>
      finishOverdueAttempts(services, { now: new Date(), isStopped: round.isStopped }),
  })
  const stopForgetting = repeatJob(services.log, {
    name: 'forget what is over',
    failure: 'lapsed things not forgotten',
    pause: hour,
    work: () => forgetRows(services, new Date()),
  })
  return async () => {
    await Promise.all([
      stopEmails(),
      stopAudit(),
      stopHeads(),
      stopCredentials(),
      stopLists(),
      stopTelling(),
      stopReminding(),
      stopFinishing(),
      stopForgetting(),
    ])
  }
}
