import { getZodConstraint } from '@conform-to/zod'
import type { z } from 'zod'

/** The fields that a schema reads, by name; true of one that may come more than once, as boxes of one name do. */
export type SchemaFields = ReadonlyMap<string, boolean>

const known = new WeakMap<z.ZodTypeAny, SchemaFields>()

/**
 * The fields that a form of this schema has, whichever branch of the schema reads it. The names of a row are written without its
 * number: `rows[].title.kk`.
 */
export function fieldsOfSchema(schema: z.ZodTypeAny): SchemaFields {
  const found = known.get(schema) ?? new Map(listFields(schema))
  known.set(schema, found)
  return found
}

function listFields(schema: z.ZodTypeAny): [name: string, mayRepeat: boolean][] {
  const names = Object.keys(getZodConstraint(schema))
  const parents = new Set(
    names.flatMap((name) => /^(.+)(?:\.[^.[\]]+|\[\])$/.exec(name)?.[1] ?? []),
  )
  return names
    .filter((name) => !parents.has(name))
    .map((name) => (name.endsWith('[]') ? [name.slice(0, -2), true] : [name, false]))
}

/** The number of a row, as it stands in a name. A hundredth row is none: an array is made as long as its largest number. */
const rowNumber = /\[\d{1,2}\]/g

/** Whether a field may come more than once; null of one that the schema does not know. */
export function mayRepeat(fields: SchemaFields, name: string): boolean | null {
  return fields.get(name.replaceAll(rowNumber, '[]')) ?? null
}
