import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'

/** The schema is read as SQLite's: the builders are chosen by this address, which nothing opens. */
process.env.DATABASE_URL = 'file:unused.db'

const folder = 'db/schema'

/** A column that names a row by its id, and how the schema answers for it. */
type Naming = { column: string; references: string | null; reason: boolean }

/** What is written of a column above it: a comment that says why it has no foreign key. */
function saysWhyNot(lines: string[], place: number): boolean {
  const above = lines.slice(0, place).reverse()
  const comment = above.slice(
    0,
    above.findIndex((line) => !/^\s*(\/\*\*|\*)/.test(line)),
  )
  return comment.some((line) => line.includes('No foreign key: '))
}

/** Where a column of a table is declared in its source, by line. */
function placeOf(lines: string[], table: string, column: string): number {
  const begins = lines.findIndex((line, at) =>
    `${lines[at - 1] ?? ''}${line}`.match(new RegExp(`table\\(\\s*'${table}'`)),
  )
  return lines.findIndex((line, at) => at > begins && line.includes(`text('${column}')`))
}

async function readNamings(): Promise<Naming[]> {
  const namings: Naming[] = []
  for (const file of readdirSync(folder)) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    const schema: Record<string, unknown> = await import(join(process.cwd(), folder, file))
    for (const table of Object.values(schema).filter((each) => is(each, SQLiteTable))) {
      const { name, columns, foreignKeys } = getTableConfig(table as SQLiteTable)
      const references = new Map(
        foreignKeys.flatMap((key) => {
          const { columns, foreignTable } = key.reference()
          return columns.map((column) => [column.name, getTableConfig(foreignTable).name] as const)
        }),
      )
      for (const column of columns.filter((each) => /_(id|by|to)$/.test(each.name))) {
        const line = lines[placeOf(lines, name, column.name)] ?? ''
        // One of a few words, as in found_by, names no row.
        if (/\$type</.test(line + lines[placeOf(lines, name, column.name) + 1])) continue
        namings.push({
          column: `${name}.${column.name}`,
          references: references.get(column.name) ?? null,
          reason: saysWhyNot(lines, placeOf(lines, name, column.name)),
        })
      }
    }
  }
  return namings
}

test('every column that names a row by its id has a foreign key, or says why it has none', async () => {
  const namings = await readNamings()
  const unanswered = namings.filter(({ references, reason }) => (references === null) !== reason)
  expect(unanswered.map(({ column }) => column)).toEqual([])
  expect(namings.filter(({ references }) => references).length).toBeGreaterThan(90)
})
