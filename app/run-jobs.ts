import { forgetExpired } from './accounts/forget-expired.server'
import { keepCredentialsIssued } from './certification/issuing/keep-credentials-issued.server'
import { keepStatusListsSigned } from './certification/status/keep-status-lists-signed.server'
import type { Services } from './context'
import { forgetAnswers } from './exchange/forget-answers.server'
import { keepTellingEvents } from './exchange/tell-events.server'
import { finishOverdueAttempts } from './journeys/finish-overdue-attempts.server'
import { remindOfEndings } from './journeys/remind-of-endings.server'
import { keepHeads } from './platform/audit/heads/keep-heads.server'
import { keepAuditLinked } from './platform/audit/keep-audit-linked.server'
import { repeatJob } from './platform/jobs/repeat-job'
import { forgetEmailFiles, forgetEmails } from './platform/outbox/forget-emails.server'
import { forgetEvents } from './platform/security/forget-events.server'
import { forgetEmptyBuckets } from './platform/throttle/take-paced-turns.server'
import { forgetOldWindows } from './platform/throttle/take-turn.server'
import { pathTo } from './path-to'
import { workAs } from './platform/work/watch-loop.server'
import { sendEmails } from './platform/outbox/send-emails.server'

/** Between two rounds of forgetting what has lapsed, in milliseconds. */
const hour = 3_600_000

/** Between two looks at which attempts have run out of time, in milliseconds. */
const minute = 60_000

/** Forgets what is kept no longer (docs/operating.md, "What is kept how long"). */
export async function forgetWhatIsOver(services: Services, now: Date): Promise<void> {
  const { config, database } = services
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * hour)
  const emailsBefore = daysAgo(config.keepLettersDays)
  await database.transaction(async (tx) => {
    await forgetExpired(tx, now)
    await forgetAnswers(tx, now)
    await forgetOldWindows(tx, now)
    await forgetEmptyBuckets(tx, now)
  })
  // Files first: their e-mails tell when their links are over.
  await forgetEmailFiles(config, database.read, { before: emailsBefore, now })
  await database.transaction((tx) => forgetEmails(tx, emailsBefore))
  await forgetEvents(config, daysAgo(config.keepSecurityLogDays))
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
  let round: Promise<void> = Promise.resolve()
  function forget() {
    round = workAs('forget what is over', () => forgetWhatIsOver(services, new Date())).catch(
      (error) => services.log.error({ err: error }, 'lapsed things not forgotten'),
    )
  }
  forget()
  const timer = setInterval(forget, hour)
  return async () => {
    clearInterval(timer)
    await Promise.all([
      stopEmails(),
      stopAudit(),
      stopHeads(),
      stopCredentials(),
      stopLists(),
      stopTelling(),
      stopReminding(),
      stopFinishing(),
      round,
    ])
  }
}
