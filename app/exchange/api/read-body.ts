import {
  readCredentialText,
  type JsonRefusal,
} from '../../certification/credential/read-credential-text'

/** The media type of a body, without its parameters, and what it holds. */
export type Body =
  | { kind: 'none' }
  | { kind: 'read'; type: string; value: unknown; text: string }
  | { kind: 'unreadable'; why: JsonRefusal | 'nul' | 'half-character' }

/**
 * Reads the body of a request to the API: JSON, or the form that OAuth wants. A field that comes twice in a form
 * becomes a list, which no description allows. JSON is an object, neither deep nor with a key twice nor with one that
 * reaches for a prototype, like a credential that a stranger hands in. A body of another type is left as text.
 */
export async function readApiBody(request: Request): Promise<Body> {
  const text = await request.text()
  if (text === '') return { kind: 'none' }
  const [named = ''] = (request.headers.get('content-type') ?? '').split(';', 1)
  const type = named.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') {
    return { kind: 'read', type, value: readFields(text), text }
  }
  if (!isJson(type)) return { kind: 'read', type, value: text, text }
  // PostgreSQL keeps no text with a NUL in it, however it is spelt.
  if (/\\u0000/.test(text)) return { kind: 'unreadable', why: 'nul' }
  const read = readCredentialText(text, text.length)
  if (read.kind === 'refused') return { kind: 'unreadable', why: read.why }
  // Half a character can be neither kept nor signed.
  if (holdsHalfCharacter(read.document)) return { kind: 'unreadable', why: 'half-character' }
  return { kind: 'read', type, value: read.document, text }
}

/** The type of a credential is JSON, too, though its name does not say so (VC Data Model 2.0, C.2). */
function isJson(type: string): boolean {
  return type === 'application/vc' || /^application\/([\w.+-]+\+)?json$/.test(type)
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

/** Whether a half of a surrogate pair stands alone in any key or text, however it was spelt. */
function holdsHalfCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(holdsHalfCharacter)
  return Object.entries(value).some(
    ([key, each]) => holdsHalfCharacter(key) || holdsHalfCharacter(each),
  )
}
