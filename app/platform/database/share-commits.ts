import type SqliteClient from 'better-sqlite3'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database, Work } from './database.server'

/** A transaction that waits for its turn, and what its asker is told. */
type Waiting = {
  run: Work<unknown>
  /** By when it must have begun, in the milliseconds of performance.now(). */
  deadline: number
  /** Whether what it shared was lost, so that it shares no more. */
  isAlone: boolean
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

/** How many share one commit at most, and for how long it is put off for those who are not there yet, in milliseconds. */
const most = { together: 16, ms: 10 }

/** So short a time after a commit, in milliseconds, others are on their way, and the next one waits for them. */
const busyMs = 5

/**
 * Runs transactions on the one connection that writes, one after another, and commits those that wait together at once: to
 * make a commit durable takes as long as a small transaction, and as long for many as for one. Each asker is told after that
 * commit. One that fails is undone alone; where the engine undoes all that share, or the commit fails, each
 * is run once more by itself.
 *
 * @param begin waits until the file may be written, until `deadline`.
 * @returns how a transaction is asked for, and what resolves when none is under way.
 */
export function shareCommits(
  writer: SqliteClient.Database,
  tx: Database,
  begin: (deadline: number) => Promise<void>,
) {
  const [commit, rollback, savepoint, undo, release] = [
    'COMMIT',
    'ROLLBACK',
    'SAVEPOINT one',
    'ROLLBACK TO one',
    'RELEASE one',
  ].map((statement) => writer.prepare(statement))
  const line: Waiting[] = []
  let serving: Promise<void> | null = null
  let endedAt = -Infinity

  /** Runs one within what is shared. @returns what to tell once that is durable; null when all of it was undone. */
  async function runOne({ run, resolve, reject }: Waiting): Promise<(() => void) | null> {
    try {
      savepoint?.run()
      const result = await run(tx)
      release?.run()
      return () => resolve(result)
    } catch (error) {
      if (undoneAlone()) return () => reject(error)
      reject(error)
      return null
    }
  }

  /** Undoes the one that failed, or else everything. */
  function undoneAlone(): boolean {
    try {
      undo?.run()
      release?.run()
      return true
    } catch {
      if (writer.inTransaction) rollback?.run()
      return false
    }
  }

  /** Whether others are let in before the commit; they come in a turn of the event loop of their own. */
  async function othersCome(group: Waiting[], since: number): Promise<boolean> {
    if (group.some(({ isAlone }) => isAlone) || group.length >= most.together) return false
    if (line.length === 0) {
      const isCalm = group.length === 1 && since - endedAt > busyMs
      if (isCalm || performance.now() - since > most.ms) return false
      await nextTurn()
    }
    return line.length > 0 && !line[0]?.isAlone
  }

  async function serveGroup(first: Waiting) {
    try {
      await begin(first.deadline)
    } catch (error) {
      return first.reject(error)
    }
    const since = performance.now()
    const group: Waiting[] = []
    const told: (() => void)[] = []
    let next: Waiting | undefined = first
    while (next) {
      const tell = await runOne(next)
      if (!tell) return again(group)
      group.push(next)
      told.push(tell)
      next = (await othersCome(group, since)) ? line.shift() : undefined
    }
    try {
      commit?.run()
    } catch (error) {
      if (writer.inTransaction) rollback?.run()
      return group.length > 1 ? again(group) : first.reject(error)
    }
    for (const tell of told) tell()
  }

  function again(group: Waiting[]) {
    line.unshift(...group.map((each) => ({ ...each, isAlone: true })))
  }

  async function serve() {
    for (let first = line.shift(); first; first = line.shift()) {
      await serveGroup(first)
      endedAt = performance.now()
    }
    serving = null
  }

  return {
    ask<T>(run: Work<T>, deadline: number): Promise<T> {
      return new Promise<unknown>((resolve, reject) => {
        line.push({ run, deadline, isAlone: false, resolve, reject })
        serving ??= Promise.resolve().then(serve)
      }) as Promise<T>
    },
    settled: async () => void (await serving),
  }
}
