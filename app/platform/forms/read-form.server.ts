import type { z } from 'zod'

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

/**
 * Reads a submitted form against a strict zod object whose messages are keys of the room's catalogue.
 * A field that the schema does not know makes the whole form wrong (`unknownField`).
 */
export async function readForm<S extends z.ZodTypeAny>(
  request: Request,
  schema: S,
): Promise<FormOutcome<z.output<S>>> {
  // Made of entries, so that a field named __proto__ is a field like any other, and an unknown one.
  const given: Record<string, string> = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  )
  return readFields(given, schema)
}

/** As readForm, for whoever has taken the fields out of the request, as a page that is sent a file does. */
export function readFields<S extends z.ZodTypeAny>(
  given: Record<string, string>,
  schema: S,
): FormOutcome<z.output<S>> {
  const typed = Object.fromEntries(
    Object.entries(given).filter(([name]) => !unrepeatable.test(name)),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data, typed }
  const errors: FormErrors = {}
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') errors[''] ??= 'unknownField'
    else errors[String(issue.path[0] ?? '')] ??= issue.message
  }
  return { ok: false, errors, typed }
}
