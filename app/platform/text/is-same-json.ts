import { isDeepStrictEqual } from 'node:util'

/**
 * Whether JSON that was read says what a text says, however either is spelt. It ends at the first difference. What is no JSON
 * says nothing.
 */
export function isSameJson(value: unknown, text: string): boolean {
  try {
    return isDeepStrictEqual(value, JSON.parse(text))
  } catch {
    return false
  }
}
