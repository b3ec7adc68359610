import { formatPath, getRelativePath, parseSubmission } from '@conform-to/dom/future'
import type { z } from 'zod'
import { fieldsOfSchema, mayRepeat, type SchemaFields } from './fields-of-schema.server'
import { keyOfIssue } from './key-of-issue'
import { isKeepable, withoutTurns } from './keepable-text'

/**
 * What came of reading a form: its value, or for each wrong field the key of a message; and either way what was
 * typed, word for word, so that nothing has to be typed again, whoever refuses it.
 */
export type FormOutcome<T> = ({ ok: true; value: T } | { ok: false; errors: FormErrors }) & Typed

/** What was typed, by the name of its field; and of each that may come more than once all that was chosen. */
export type Typed = { typed: Record<string, string>; chosen: Record<string, string[]> }

/** Message keys by field name. The empty name stands for the form as a whole. */
export type FormErrors = Record<string, string>

/** Fields that are never sent back. */
const unrepeatable = /password|token/i

/** Fields that a page puts into its form and nobody types: a fault of theirs is one of the form as a whole. */
const unseen =
  /^(?:intent|next|seen|shown|edited|decision|proposal|member|transferId|secretId|session|count|writing|about)$/

/**
 * Reads a submitted form against a strict zod object whose messages are keys of the room's catalogue. A fault that the
 * schema has no words for gets a key that all forms share (design/form-messages). A field that the schema does not know
 * makes the whole form wrong (`unknownField`); one that comes twice, or holds what cannot be kept, is wrong itself.
 */
export async function readForm<S extends z.ZodTypeAny>(
  request: Request,
  schema: S,
): Promise<FormOutcome<z.output<S>>> {
  const entries = [...(await request.formData())]
  return readFields(
    entries.map(([name, value]) => [name, String(value)]),
    schema,
  )
}

/** As readForm, for whoever has taken the fields out of the request, as a page that is sent a file does. */
export function readFields<S extends z.ZodTypeAny>(
  entries: [name: string, value: string][],
  schema: S,
): FormOutcome<z.output<S>> {
  const fields = fieldsOfSchema(schema)
  const given = entries.map(([name, value]): Entry => [
    name,
    unrepeatable.test(name) ? value : withoutTurns(value),
  ])
  const kept = keep(given, fields)
  const errors = findUnreadable(entries, fields)
  const parsed = parseKnown(cut(given), fields, schema, errors)
  const long = given.filter(([, value]) => value.length > longestField)
  if (parsed.success && errors.size === 0 && long.length === 0) {
    return { ok: true, value: parsed.data, ...kept }
  }
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldOf(issue, fields)
    const key = keyOfIssue(issue)
    const isWhole = unseen.test(field) || key === 'unknownField'
    const at = isWhole ? '' : field
    if (!errors.has(at)) errors.set(at, isWhole ? 'unknownField' : key)
  }
  // What the schema says of such a field is told before: it names the length that is meant.
  for (const [name] of long) {
    const at = unseen.test(name) ? '' : name
    if (!errors.has(at)) errors.set(at, at === '' ? 'unknownField' : 'tooLong')
  }
  return { ok: false, errors: Object.fromEntries(errors), ...kept }
}

type Entry = [name: string, value: string]

/** In characters. No field of any form takes a fourth: what is longer is refused, and no rule of a schema sees more of it. */
export const longestField = 5_000

/** Fields as a schema judges them. */
function cut(given: Entry[]): Entry[] {
  return given.map(([name, value]) => [name, value.slice(0, longestField)])
}

/** Made of entries, so that a field named __proto__ is a field like any other, and an unknown one. */
function keep(given: Entry[], fields: SchemaFields): Typed {
  const repeatable = given.filter(([name]) => !unrepeatable.test(name))
  const chosen = new Map<string, string[]>()
  for (const [name, value] of repeatable) {
    if (!mayRepeat(fields, name)) continue
    const values = chosen.get(name) ?? []
    values.push(value)
    chosen.set(name, values)
  }
  return {
    typed: Object.fromEntries(repeatable),
    chosen: Object.fromEntries(chosen),
  }
}

/** The field at which a fault is told: of one value among several, the field that they share. */
function fieldOf({ path }: z.ZodIssue, fields: SchemaFields): string {
  const isOneOfSeveral = typeof path.at(-1) === 'number'
  const shared = formatPath(path.slice(0, -1))
  return isOneOfSeveral && mayRepeat(fields, shared) ? shared : formatPath(path)
}

/**
 * A field that is not known is told of, and the others are judged as if it had not been sent. Names are judged before they are
 * taken apart: one that is no path fails there, and a row of a high number makes an array of that length.
 */
function parseKnown<S extends z.ZodTypeAny>(
  given: Entry[],
  fields: SchemaFields,
  schema: S,
  errors: Map<string, string>,
): z.SafeParseReturnType<z.input<S>, z.output<S>> {
  const known = given.filter(([name]) => mayRepeat(fields, name) !== null)
  const parsed = schema.safeParse(nest(known, fields))
  const unknown = (parsed.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  )
  if (known.length < given.length || unknown.length > 0) errors.set('', 'unknownField')
  if (unknown.length === 0) return parsed
  const isUnknown = ([name]: Entry) => unknown.some((path) => getRelativePath(name, path) !== null)
  return schema.safeParse(
    nest(
      known.filter((entry) => !isUnknown(entry)),
      fields,
    ),
  )
}

/**
 * What names say of a form, such as `rows[0].title.kk`, and fields that come more than once, as objects and arrays. Of another
 * field that came twice the last is judged: that it did is told by itself.
 */
function nest(known: Entry[], fields: SchemaFields): Record<string, unknown> {
  const several = known.filter(([name]) => mayRepeat(fields, name))
  const single = new Map(known.filter(([name]) => !mayRepeat(fields, name)))
  const named = [...single, ...several.map(([name, value]) => [`${name}[]`, value])]
  return parseSubmission(new URLSearchParams(named)).payload
}

/** A field that comes twice, or one of several values that does, or holds what cannot be kept. */
function findUnreadable(entries: Entry[], fields: SchemaFields): Map<string, string> {
  const errors = new Map<string, string>()
  const met = new Set<string>()
  for (const [name, value] of entries) {
    const once = mayRepeat(fields, name) ? JSON.stringify([name, value]) : name
    const key = met.has(once) ? 'fieldWrong' : isKeepable(value) ? null : 'textUnreadable'
    if (key && isKeepable(name)) errors.set(unseen.test(name) ? '' : name, key)
    met.add(once)
  }
  if (errors.has('')) errors.set('', 'unknownField')
  return errors
}
