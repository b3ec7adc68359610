import * as postgres from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { engine } from '../app/platform/config/engine'

/*
 * One schema, two engines: every builder here is PostgreSQL's or SQLite's, chosen once, and typed as
 * SQLite's. Only what both dialects share may be used on the result.
 */
const pg = engine === 'postgres'

type Table = typeof sqlite.sqliteTable
type Text = typeof sqlite.text
type Integer = typeof sqlite.integer
type Index = typeof sqlite.index
type UniqueIndex = typeof sqlite.uniqueIndex
type PrimaryKey = typeof sqlite.primaryKey

/** Presents a builder of PostgreSQL under the type of its counterpart in SQLite. */
function typedAs<T>(builder: unknown): T {
  return builder as T
}

export const table: Table = pg ? typedAs<Table>(postgres.pgTable) : sqlite.sqliteTable
export const text: Text = pg ? typedAs<Text>(postgres.text) : sqlite.text
export const integer: Integer = pg ? typedAs<Integer>(postgres.integer) : sqlite.integer
export const index: Index = pg ? typedAs<Index>(postgres.index) : sqlite.index
export const uniqueIndex: UniqueIndex = pg
  ? typedAs<UniqueIndex>(postgres.uniqueIndex)
  : sqlite.uniqueIndex
export const primaryKey: PrimaryKey = pg
  ? typedAs<PrimaryKey>(postgres.primaryKey)
  : sqlite.primaryKey

const sqliteTimestamp = (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' })

/** An instant: integer milliseconds since 1970 in SQLite, timestamptz in PostgreSQL. */
export const timestamp: typeof sqliteTimestamp = pg
  ? typedAs<typeof sqliteTimestamp>((name: string) =>
      postgres.timestamp(name, { withTimezone: true, precision: 3 }),
    )
  : sqliteTimestamp

const sqliteBoolean = (name: string) => sqlite.integer(name, { mode: 'boolean' })

/** Yes or no: 0 and 1 in SQLite, boolean in PostgreSQL. */
export const boolean: typeof sqliteBoolean = pg
  ? typedAs<typeof sqliteBoolean>((name: string) => postgres.boolean(name))
  : sqliteBoolean

const sqliteJson = (name: string) => sqlite.text(name, { mode: 'json' })

/** A JSON value; declare its shape with `.$type<Shape>()`. Text in SQLite, jsonb in PostgreSQL. */
export const json: typeof sqliteJson = pg
  ? typedAs<typeof sqliteJson>((name: string) => postgres.jsonb(name))
  : sqliteJson

const sqliteBytes = (name: string) => sqlite.blob(name, { mode: 'buffer' })

const postgresBytes = postgres.customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
})

/** Bytes: blob in SQLite, bytea in PostgreSQL. */
export const bytes: typeof sqliteBytes = pg
  ? typedAs<typeof sqliteBytes>((name: string) => postgresBytes(name))
  : sqliteBytes
