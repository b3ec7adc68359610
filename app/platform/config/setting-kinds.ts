import { resolve } from 'node:path'
import { z } from 'zod'

/*
 * The kinds of values that settings have, as zod schemas that read the text of an environment variable. None of their
 * complaints repeats the text, which may hold a password.
 */

/**
 * A whole number within bounds, both included.
 *
 * @param what it counts, as in "a number of days".
 */
export function wholeNumber(what: string, least: number, most: number) {
  const bounds = z.number().min(least).max(most)
  const digits = z.string().regex(/^\d+$/).transform(Number)
  return digits.pipe(bounds).describe(`${what} from ${least} to ${most}`)
}

/** One of these words. */
export function oneOf<const T extends [string, ...string[]]>(words: T) {
  return z.enum(words).describe(`one of ${words.join(', ')}`)
}

/** Text that a function reads; for what it cannot, it returns null. */
export function readBy<T>(read: (text: string) => T | null) {
  return z.string().transform((text, context) => {
    const value = read(text)
    if (value !== null) return value
    context.addIssue({ code: z.ZodIssueCode.custom })
    return z.NEVER
  })
}

/** Several values with commas or spaces between; empty text means none. */
export function listBy<T>(read: (text: string) => T | null, between = /[\s,]+/) {
  return readBy((text) => {
    const values = text
      .split(between)
      .map((each) => each.trim())
      .filter(Boolean)
      .map(read)
    return values.some((value) => value === null) ? null : (values as T[])
  })
}

/** `true` or `1`, `false` or `0`. */
export const yesOrNo = z
  .enum(['true', '1', 'false', '0'])
  .transform((text) => text === 'true' || text === '1')
  .describe('true or false')

/** The path of a file or folder; what is read is absolute. */
export const path = z.string().transform((text) => resolve(text))

/** The absolute path that `file:PATH` names; null for other text, `file://HOST/PATH` included. */
export function readFilePath(text: string): string | null {
  const file = /^file:(?!\/\/)(.+)$/.exec(text)?.[1]
  return file ? resolve(file) : null
}

/** An origin: http or https, without path, query, fragment or user. */
export function readOrigin(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const value = new URL(text)
  const isBare = value.pathname === '/' && !/[?#]/.test(text) && !value.username
  // A host may hold an asterisk by the letter of the URL standard; whoever writes one means a pattern, and there are none.
  const fits = isBare && !value.host.includes('*') && /^https?:$/.test(value.protocol)
  return fits ? value : null
}

/** A host name or address, as `HOST` names it. */
export function readHost(text: string): string | null {
  const fits = /^[\w.:-]+$/.test(text) && URL.canParse(originOf(text, 80))
  return fits ? text : null
}

/** The origin at which a server on this host and port is reached. */
export function originOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
