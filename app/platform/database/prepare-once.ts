import type { Database } from './database.server'

/** How many queries of this process are prepared once: each has a name of its own on PostgreSQL. */
let known = 0

/**
 * Prepares a query once for each connection: building the text of a query takes ten times as long as
 * finding a row by its key (docs/decisions/003), so what every page or every answer asks is built once.
 *
 * @param build makes the query, with sql.placeholder for what differs. PostgreSQL prepares it under a name, so that it
 *   is parsed once on each connection as well.
 */
export function prepareOnce<Query>(
  build: (db: Database) => { prepare: (name: string) => Query },
): (db: Database) => Query {
  const name = `prepared_${++known}`
  const prepared = new WeakMap<Database, Query>()
  return (db) => {
    let query = prepared.get(db)
    if (query === undefined) {
      query = build(db).prepare(name)
      prepared.set(db, query)
    }
    return query
  }
}
