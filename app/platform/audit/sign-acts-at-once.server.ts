import type { Config } from '../config/config.server'
import type { DatabaseHandle, Work } from '../database/database.server'
import type { Log } from '../logging/open-log.server'
import type { SecurityLog } from '../security/open-security-log.server'
import { tellActs } from '../security/tell-acts.server'
import { keepNewestHead, type HeadMemory } from './heads/keep-heads.server'
import type { KnownKey } from './heads/find-newest-head.server'
import { linkEntries, linksAtOnce, type CheckpointSigner } from './link-entries.server'
import { takeNoteOfAct } from './note-act'

/** How often in a row entries are linked for one act; what waits beyond that, 2,000 of them, is left to the job. */
const mostRounds = 4

type SigningServices = {
  config: Pick<Config, 'dataDir' | 'auditHeads' | 'baseUrl'>
  database: DatabaseHandle
  keys: {
    signer: () => CheckpointSigner
    readonly publicKeys: readonly KnownKey[]
    refresh: () => Promise<void>
  }
  log: Log
  security: SecurityLog
}

/**
 * A database whose transactions, where one of them wrote an act that grants or takes away rights (acts-signed-at-once), end only
 * when the trail is linked and signed up to it and the signed end is in the files and on its way to the mailbox that keep
 * it. Other sites are told at once too, and waited for when the database is closed: a command line ends after them.
 *
 * Of other transactions nothing is asked. What fails here is told in the log and undoes no act: it is committed, and the
 * jobs link, sign and send it within a minute (keepAuditLinked, keepHeads).
 */
export function signActsAtOnce(services: SigningServices): DatabaseHandle {
  const { database, keys, log, security } = services
  const memory: HeadMemory = { told: new Map(), checked: new Set() }

  async function link() {
    for (let round = 0; round < mostRounds; round++) {
      const linked = await linkEntries(database, keys.signer(), {
        now: new Date(),
        tell: (entries) => tellActs(security, entries),
      })
      if (linked < linksAtOnce) return
    }
  }

  const sign = inTurns(async () => {
    // The act may have ended the key that signs: what it signs from then on proves nothing.
    await keys.refresh()
    await link()
    await keepNewestHead(services, memory, { now: new Date(), kinds: ['file', 'mail'] })
  })
  const tellSites = inTurns(() =>
    keepNewestHead(services, memory, { now: new Date(), kinds: ['site'] }),
  )
  const failed = (error: unknown) =>
    log.error({ err: error }, 'the audit trail was not signed at once; the jobs will')
  let told: Promise<void> = Promise.resolve()

  async function signed<T>(
    work: Work<T>,
    run: (noting: Work<{ result: T; isAct: boolean }>) => Promise<{ result: T; isAct: boolean }>,
  ): Promise<T> {
    const { result, isAct } = await run(async (tx) => {
      // Of an attempt that was rolled back.
      takeNoteOfAct(tx)
      return { result: await work(tx), isAct: takeNoteOfAct(tx) }
    })
    if (isAct) {
      await sign().catch(failed)
      told = tellSites().catch(failed)
    }
    return result
  }

  return {
    ...database,
    transaction: (work, turns) => signed(work, (noting) => database.transaction(noting, turns)),
    transactionInTurn: (turns, work) =>
      signed(work, (noting) => database.transactionInTurn(turns, noting)),
    async close() {
      await told
      await database.close()
    },
  }
}

/**
 * Work that is done once at a time: whoever asks while it is under way waits for one more round, together with all others
 * who ask meanwhile, since the one under way may have looked before.
 */
function inTurns(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= last.then(() => {
      next = null
      return work()
    })
    last = next.catch(() => undefined)
    return next
  }
}
