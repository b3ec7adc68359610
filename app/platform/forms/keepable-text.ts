/**
 * What no person types and no register can keep: NUL, which PostgreSQL refuses, and the other control characters but
 * tab and line ends; halves of a character (surrogates that stand alone); and signs that turn the direction of the text
 * after them, so that it reads otherwise than it is (Unicode TR 36, 2.10; CVE-2021-42574).
 */
const unkeepable = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u

/** Whether a text can be kept as it is. */
export function isKeepable(text: string): boolean {
  return !unkeepable.test(text)
}
