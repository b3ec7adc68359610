import type { Services } from '../../context'
import { repeatJob } from '../../platform/jobs/repeat-job'
import { countLaterEvents, findLaterMark } from '../data/status-list-entries'
import { listKnownKeys } from '../data/signing-keys'
import { refreshStatusLists } from './refresh-status-lists.server'

/** Between two rounds, in milliseconds. */
const pause = 2_000

/** In so many rounds once it is counted what happened: something may have been dated back. */
const counted = 15

/** Even when nothing is seen to have changed the lists are looked through this often, in milliseconds. */
const longest = 10 * 60_000

/** Of the time that the lists took, so many times is left to others before they are looked through again. */
const rest = 10

/**
 * Keeps the status lists true while the site runs: what happens to a certificate is in them within seconds, a list whose
 * key was compromised is signed anew at once, and none grows old. Between changes a round asks the database
 * two small questions. While thousands of certificates are replaced the lists follow at a distance.
 */
export function keepStatusListsSigned(services: Services): () => Promise<void> {
  const { read } = services.database
  // By a clock that is never set: the lists must not wait until another one has caught up.
  let seen = { mark: '', at: -Infinity, took: 0 }
  let events = 0
  let round = 0
  return repeatJob(services.log, {
    name: 'sign status lists',
    failure: 'status lists not signed',
    pause,
    async work({ clock }) {
      const now = clock()
      if (round++ % counted === 0) events = await countLaterEvents(read)
      const keys = JSON.stringify(await listKnownKeys(read))
      const mark = `${events} ${await findLaterMark(read)} ${keys}`
      const began = performance.now()
      const since = began - seen.at
      if (since < seen.took * rest || (mark === seen.mark && since < longest)) return
      // The ring may be a second behind the history.
      await services.keys.refresh()
      await refreshStatusLists(services, now)
      seen = { mark, at: began, took: performance.now() - began }
    },
  })
}
