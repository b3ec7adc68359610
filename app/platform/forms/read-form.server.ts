import type { z } from 'zod'
import { keyOfIssue } from './key-of-issue'
import { isKeepable, withoutTurns } from './keepable-text'

/**
 * What came of reading a form: its value, or for each wrong field the key of a message; and either way what was
 * typed, word for word, so that nothing has to be typed again, whoever refuses it.
 */
export type FormOutcome<T> =
  | { ok: true; value: T; typed: Record<string, string> }
  | { ok: false; errors: FormErrors; typed: Record<string, string> }

/** Message keys by field name. The empty name stands for the form as a whole. */
export type FormErrors = Record<string, string>

/** Fields that are never sent back. */
const unrepeatable = /password|token/i

/** Fields that a page puts into its form and nobody types: a fault of theirs is one of the form as a whole. */
const unseen =
  /^(?:intent|next|seen|shown|edited|decision|proposal|member|transferId|secretId|session|count)$/

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
  // Made of entries, so that a field named __proto__ is a field like any other, and an unknown one.
  const given: Record<string, string> = Object.fromEntries(
    entries.map(([name, value]) => [name, unrepeatable.test(name) ? value : withoutTurns(value)]),
  )
  const typed = Object.fromEntries(
    Object.entries(given).filter(([name]) => !unrepeatable.test(name)),
  )
  const errors = findUnreadable(entries)
  const parsed = parseKnown(given, schema, errors)
  if (parsed.success && errors.size === 0) return { ok: true, value: parsed.data, typed }
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    const key = keyOfIssue(issue)
    const isWhole = unseen.test(field) || key === 'unknownField'
    const at = isWhole ? '' : field
    if (!errors.has(at)) errors.set(at, isWhole ? 'unknownField' : key)
  }
  return { ok: false, errors: Object.fromEntries(errors), typed }
}

/** A field that is not known is told of, and the others are judged as if it had not been sent. */
function parseKnown<S extends z.ZodTypeAny>(
  given: Record<string, string>,
  schema: S,
  errors: Map<string, string>,
): z.SafeParseReturnType<z.input<S>, z.output<S>> {
  const parsed = schema.safeParse(given)
  const unknown = (parsed.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [],
  )
  if (unknown.length === 0) return parsed
  errors.set('', 'unknownField')
  const known = Object.entries(given).filter(([name]) => !unknown.includes(name))
  return schema.safeParse(Object.fromEntries(known))
}

function findUnreadable(entries: [name: string, value: string][]): Map<string, string> {
  const errors = new Map<string, string>()
  const met = new Set<string>()
  for (const [name, value] of entries) {
    const key = met.has(name) ? 'fieldWrong' : isKeepable(value) ? null : 'textUnreadable'
    if (key && isKeepable(name)) errors.set(unseen.test(name) ? '' : name, key)
    met.add(name)
  }
  if (errors.has('')) errors.set('', 'unknownField')
  return errors
}
