import type { Services } from '../../context'
import { repeatJob } from '../../platform/jobs/repeat-job'
import { issueWaitingCredentials } from './issue-waiting-credentials.server'

const minute = 60_000

/**
 * Issues the credentials of new certificates while the site runs, resting twice as long as it works, so that people who
 * learn meanwhile are not made to wait. What a process that was killed left undone the next one finds.
 */
export function keepCredentialsIssued(services: Services): () => Promise<void> {
  // At the start a day, in case the site stood still; then as long as a transaction may have been under way.
  let reach = 24 * 60 * minute
  const passedOver = new Set<string>()
  return repeatJob(services.log, {
    name: 'issue credentials',
    failure: 'credentials not issued',
    pause: 1_000,
    async work({ clock, isStopped }) {
      const since = new Date(clock().getTime() - reach)
      await issueWaitingCredentials(services, { since, clock, isStopped, passedOver, rest: 2 })
      reach = 10 * minute
    },
  })
}
