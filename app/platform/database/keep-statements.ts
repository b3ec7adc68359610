import type SqliteClient from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

/** How many statements a connection keeps; the site has about a hundred and fifty. */
const room = 250

/**
 * Lets a connection keep the statements that it has prepared, by their text: the query builder prepares one
 * for each query, and parsing it again costs as much as finding a row (docs/decisions/003). SQLite itself
 * prepares a kept statement anew when the schema has changed.
 */
export function keepStatements(client: SqliteClient.Database): SqliteClient.Database {
  const prepare = client.prepare.bind(client)
  const kept = new LRUCache<string, SqliteClient.Statement>({ max: room })
  const value = (text: string) => {
    let statement = kept.get(text)
    if (statement) {
      // Whoever had it before may have asked for rows as arrays.
      if (statement.reader) statement.raw(false)
    } else {
      statement = prepare(text)
      kept.set(text, statement)
    }
    return statement
  }
  return Object.defineProperty(client, 'prepare', { value })
}
