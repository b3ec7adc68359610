import type { Database } from './database.server'

/**
 * Prepares a query once for each connection: building the text of a query takes ten times as long as
 * finding a row by its key (docs/decisions/003), so what every page or every answer asks is built once.
 * Inside a transaction on PostgreSQL, which has a connection of its own, it is built each time.
 *
 * @param prepare builds the query, with sql.placeholder for what differs, and ends with `.prepare()`.
 */
export function prepareOnce<Query>(prepare: (db: Database) => Query): (db: Database) => Query {
  const prepared = new WeakMap<Database, Query>()
  return (db) => {
    let query = prepared.get(db)
    if (query === undefined) {
      query = prepare(db)
      prepared.set(db, query)
    }
    return query
  }
}
