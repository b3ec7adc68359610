import type { Services } from '../context'
import { repeatChore } from '../platform/chores/repeat-chore'
import { selectLaterMark } from './data/status-list-entries'
import { selectKeyHistory } from './data/signing-keys'
import { refreshStatusLists } from './refresh-status-lists.server'

/** Even when nothing is seen to have changed the lists are looked through this often, in milliseconds. */
const longest = 10 * 60_000

/**
 * Keeps the status lists true while the site runs: what happens to a certificate is in them within seconds, a list whose
 * key was compromised is signed anew at once, and none grows old. Between changes a round asks the database
 * two small questions.
 */
export function keepStatusListsSigned(services: Services): () => Promise<void> {
  let seen = { mark: '', at: 0 }
  return repeatChore(services.log, {
    failure: 'status lists not signed',
    pause: 2_000,
    async work() {
      const now = new Date()
      const { read } = services.database
      const mark = `${await selectLaterMark(read)} ${JSON.stringify(await selectKeyHistory(read))}`
      if (mark === seen.mark && now.getTime() - seen.at < longest) return
      // The ring may be a second behind the history.
      await services.keys.refresh()
      await refreshStatusLists(services, now)
      seen = { mark, at: now.getTime() }
    },
  })
}
