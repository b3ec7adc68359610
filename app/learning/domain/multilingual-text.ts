import { z } from 'zod'

/** One text of at most so many characters, without white space around. */
export function plainText(most: number) {
  return z.string().trim().min(1, 'must not be empty').max(most, `must be at most ${most} letters`)
}

/** A text of at most so many characters in each language of the platform, all of them required. */
export function multilingualText(most: number) {
  const text = plainText(most)
  return z.object({ kk: text, ru: text, en: text }).strict()
}
