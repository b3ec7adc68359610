import { z } from 'zod'
import { holdsLookAlike, lookAlikeSaid } from '../../platform/text/host-name'
import { holdsStrangeSign, strangeSignSaid } from '../../platform/text/strange-sign'

/** One text of at most so many characters, without white space around, all of it to be seen, that names no host by letters of two alphabets. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must be at most ${most} characters`)
    .refine((text) => !holdsStrangeSign(text), strangeSignSaid)
    .refine((text) => !holdsLookAlike(text), lookAlikeSaid)
}

/** A text of at most so many characters in each language of the platform, all of them required. */
export function multilingualText(most: number) {
  const text = plainText(most)
  return z.object({ kk: text, ru: text, en: text }).strict()
}
