import { createHash } from 'node:crypto'
import type { Database } from './database.server'

/** A query that was put together, and is not asked yet. */
type Built<Query> = { toSQL: () => { sql: string }; prepare: (name: string) => Query }

/**
 * Prepares a query once for each connection: building the text of a query takes ten times as long as
 * finding a row by its key (docs/decisions/003), so what every page or every answer asks is built once.
 *
 * @param build makes the query, with sql.placeholder for what differs. PostgreSQL prepares it under a name, so that it
 *   is parsed once on each connection as well.
 */
export function prepareOnce<Query>(build: (db: Database) => Built<Query>): (db: Database) => Query {
  const prepared = new WeakMap<Database, Query>()
  return (db) => {
    let query = prepared.get(db)
    if (query === undefined) {
      const built = build(db)
      query = built.prepare(nameOf(built.toSQL().sql))
      prepared.set(db, query)
    }
    return query
  }
}

/**
 * The name of a statement by its text alone: pages are built apart from the server, so that there are two of this module,
 * and both use the same connections.
 */
function nameOf(text: string): string {
  return `prepared_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}
