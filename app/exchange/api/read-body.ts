/** The media type of a body, without its parameters, and what it holds. */
export type Body =
  | { kind: 'none' }
  | { kind: 'read'; type: string; value: unknown; text: string }
  | { kind: 'unreadable' }

/**
 * Reads the body of a request to the API: JSON, or the form that OAuth wants. A field that comes twice in a form
 * becomes a list, which no description allows. A body of another type is left as text.
 */
export async function readApiBody(request: Request): Promise<Body> {
  const text = await request.text()
  if (text === '') return { kind: 'none' }
  const [named = ''] = (request.headers.get('content-type') ?? '').split(';', 1)
  const type = named.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') {
    return { kind: 'read', type, value: readFields(text), text }
  }
  if (type !== 'application/json') return { kind: 'read', type, value: text, text }
  // PostgreSQL keeps no text with a NUL in it, however it is spelt.
  if (/\\u0000/.test(text)) return { kind: 'unreadable' }
  try {
    return { kind: 'read', type, value: JSON.parse(text), text }
  } catch {
    return { kind: 'unreadable' }
  }
}

function readFields(text: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
