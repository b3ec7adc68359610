import type { Database } from './database.server'

/** For how long the newest version is taken to be the newest, in milliseconds. */
const freshness = 2_000

type Remembered<Found> = {
  id: string | null
  found: Found | null
  lookedAt: number
  looking: boolean
}

/**
 * Remembers the newest version of something that many pages show. Pages wait for the database once in the life of a process,
 * and every two seconds one of them asks, without waiting, whether there is a newer version. What was never published is
 * remembered as null.
 *
 * @param findId the id of the newest version, which is all that is asked for while it stays; null when there is none.
 * @param read the newest version itself.
 * @returns `find`, which gives what is remembered, and `readAnew`, for whoever shows all of it or has just published. Both
 *   take the handle by which the process reads.
 */
export function rememberNewest<Found>(
  findId: (db: Database) => Promise<string | null>,
  read: (db: Database) => Promise<Found | null>,
) {
  const remembered = new WeakMap<Database, Remembered<Found>>()

  async function look(db: Database, known: Remembered<Found> | null): Promise<Found | null> {
    const lookedAt = performance.now()
    const id = await findId(db)
    const found = known && known.id === id ? known.found : await read(db)
    remembered.set(db, { id, found, lookedAt, looking: false })
    return found
  }

  async function find(db: Database): Promise<Found | null> {
    const known = remembered.get(db)
    if (!known) return look(db, null)
    if (performance.now() - known.lookedAt > freshness && !known.looking) {
      known.looking = true
      // What cannot be read is asked for again by a later page; this one has what was known.
      look(db, known).catch(() => (known.looking = false))
    }
    return known.found
  }

  return {
    find,
    readAnew: (db: Database): Promise<Found | null> => look(db, remembered.get(db) ?? null),
  }
}
