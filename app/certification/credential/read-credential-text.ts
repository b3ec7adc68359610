/** In characters. A credential of ours has 3,000, a status list at most 25,000. */
export const longestCredential = 200_000

/** Levels of objects and lists in one another. A credential of ours has five. */
export const deepestCredential = 32

/**
 * Keys, objects and lists together. A credential of ours has a hundred, an extract of a record some hundreds; a text of
 * nothing but these takes a hundred times as long to read and to judge as one of as many letters.
 */
export const mostMembers = 10_000

export type JsonRefusal =
  'too-long' | 'too-deep' | 'duplicate-key' | 'forbidden-key' | 'not-json' | 'not-an-object'

export type CredentialText =
  { kind: 'read'; document: object } | { kind: 'refused'; why: JsonRefusal }

/**
 * Reads JSON that a stranger hands in. It is refused before it is built when it is longer, of more members or deeper than any
 * credential, when an object has a key twice (whoever reads it would see one of two values), and when a
 * key reaches for an object's prototype. What is read is an object.
 */
export function readCredentialText(text: string, longest = longestCredential): CredentialText {
  const why = text.length > longest ? 'too-long' : findFault(text)
  if (why) return { kind: 'refused', why }
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document !== 'object' || document === null || Array.isArray(document)) {
      return { kind: 'refused', why: 'not-an-object' }
    }
    return { kind: 'read', document }
  } catch {
    return { kind: 'refused', why: 'not-json' }
  }
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Strings, and the marks that open, close and name; what lies between them `JSON.parse` judges. A string that is never
 * closed goes on to the end: were it none, each quotation mark within it would be tried as the beginning of another.
 */
const token = /"(?:[^"\\]|\\.?)*(?:"|$)|[{}[\]:]/gs

/** Walks along the text without building anything. */
function findFault(text: string): JsonRefusal | null {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = []
  let last = ''
  let members = 0
  for (const [mark] of text.matchAll(token)) {
    if ((mark === '{' || mark === '[' || mark === ':') && ++members > mostMembers) return 'too-long'
    if (mark === '{' || mark === '[') {
      open.push(mark === '{' ? new Set() : null)
      if (open.length > deepestCredential) return 'too-deep'
    } else if (mark === '}' || mark === ']') {
      open.pop()
    } else if (mark === ':') {
      const fault = addKey(open.at(-1), last)
      if (fault) return fault
    }
    last = mark
  }
  return null
}

function addKey(keys: Set<string> | null | undefined, spelled: string): JsonRefusal | null {
  const key = readString(spelled)
  if (!keys || key === null) return 'not-json'
  if (forbidden.has(key)) return 'forbidden-key'
  if (keys.has(key)) return 'duplicate-key'
  keys.add(key)
  return null
}

/** A key may be spelled with escapes: it is compared as it is read. */
function readString(spelled: string): string | null {
  try {
    const value: unknown = JSON.parse(spelled)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
