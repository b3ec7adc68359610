import { openText, sealText } from '../secrets/seal-text.server'
import type { Secrets } from '../secrets/open-secrets.server'
import type { Letter } from './post-letter.server'

/** A letter whose text nobody can read in the database. */
export type SealedLetter = Omit<Letter, 'text'> & { sealedText: string }

const purpose = 'letter in the outbox'

/**
 * Seals a letter with a link in it: until it is handed over it stands in the database, its log and every copy of it, and
 * whoever read the link there could use it in the place of the letter's reader.
 */
export function sealLetter(secrets: Secrets, { text, ...letter }: Letter): SealedLetter {
  return { ...letter, sealedText: sealText(secrets.derive(purpose), letter.to, text) }
}

/** The letter as its reader gets it. @throws Error when it was sealed under another secret key. */
export function openLetter(secrets: Secrets, letter: Letter | SealedLetter): Letter {
  if (!('sealedText' in letter)) return letter
  const { sealedText, ...known } = letter
  return { ...known, text: openText(secrets.derive(purpose), letter.to, sealedText) }
}
