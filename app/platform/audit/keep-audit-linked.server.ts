import type { DatabaseHandle } from '../database/database.server'
import type { Log } from '../logging/open-log.server'
import type { SecurityLog } from '../security/open-security-log.server'
import { tellActs, type ToldEntry } from '../security/tell-acts.server'
import { workAs } from '../work/watch-loop.server'
import { linkEntries, linksAtOnce, lookBack, type CheckpointSigner } from './link-entries.server'

/** Between two rounds, in milliseconds: how long an entry waits for its link at most, give or take. */
const pause = 2_000

/** Every so many rounds one looks a day back, not a minute. */
const roundsToFarLook = 300

type LinkServices = {
  database: DatabaseHandle
  keys: { signer: () => CheckpointSigner }
  log: Log
  security: SecurityLog
}

/** Links what was written, and tells the security log of it, every two seconds; returns a function that stops after the round under way. */
export function keepAuditLinked({
  database,
  keys,
  log,
  security,
}: LinkServices): () => Promise<void> {
  let round: Promise<void> | null = null
  let rounds = 0
  let stopping = false

  const tell = (entries: readonly ToldEntry[]) => tellActs(security, entries)

  async function link() {
    const back = rounds++ % roundsToFarLook === 0 ? lookBack.far : lookBack.usual
    // At the first start of a chain everything from before it comes in, in many transactions.
    while (
      (await linkEntries(database, keys.signer(), { now: new Date(), back, tell })) === linksAtOnce
    ) {
      if (stopping) return
    }
  }

  const timer = setInterval(() => {
    round ??= workAs('link the audit trail', link)
      .catch((error) => log.error({ err: error }, 'audit entries not linked'))
      .finally(() => (round = null))
  }, pause)
  return async () => {
    stopping = true
    clearInterval(timer)
    await round
  }
}
