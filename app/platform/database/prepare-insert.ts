import { getTableColumns, is, SQL, sql, type Column } from 'drizzle-orm'
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * A row of nothing but placeholders, one for each column, for an insert that is prepared once (prepareOnce).
 *
 * @param place of the row among those of the insert, from 0.
 */
export function placesOf<T extends SQLiteTable>(table: T, place = 0): SQLiteInsertValue<T> {
  const places = Object.entries<Column>(getTableColumns(table)).map(([name, column]) => {
    // The engines' own encoders do not expect null in the place of a value.
    const encoder = {
      mapToDriverValue: (value: unknown) =>
        value === null ? null : column.mapToDriverValue(value as never),
    }
    return [name, sql`${sql.param(sql.placeholder(`${name}${place}`), encoder)}`]
  })
  return Object.fromEntries(places) as SQLiteInsertValue<T>
}

/** What fills the places of a row: what it leaves out is the column's default, or null. */
export function fillPlaces<T extends SQLiteTable>(
  table: T,
  row: T['$inferInsert'],
  place = 0,
): Record<string, unknown> {
  const given: Record<string, unknown> = row
  const values = Object.entries<Column>(getTableColumns(table)).map(([name, column]) => {
    if (is(column.default, SQL)) throw new RangeError(`${name} has a default of the engine's own`)
    return [`${name}${place}`, given[name] ?? column.default ?? null]
  })
  return Object.fromEntries(values)
}
