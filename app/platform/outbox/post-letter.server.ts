import { v7 as uuid } from 'uuid'
import { outboxMessages } from '../../../db/schema/platform'
import type { SealedLetter } from './seal-letter.server'
import type { Language } from '../i18n/language'
import type { Database } from '../database/database.server'

/**
 * A letter in plain text. Subjects are neutral: a glance at a phone must not betray the matter. How every letter ends is
 * added when it is sent (signLetter).
 */
export type Letter = { to: string; subject: string; text: string; language: Language }

/** The token of a one-time link, as it stands in an address. */
const token = /\/[\w-]{43}(?![\w-])/

/** What a letter stands and falls with. */
export type LetterUse = {
  /** A name for what it is about, as in `registration:<id>`: see withdrawLetters and findLetterState. */
  about?: string
  /** When the link in it is over: it is not sent any more from then on. */
  uselessAfter?: Date
}

/**
 * Puts a letter into the outbox, in the transaction of the fact it tells of; it is sent after the commit.
 * Whoever puts a link that can die into a letter says so by its use, and seals it (sealLetter).
 *
 * @throws RangeError for a one-time link that could be read where it waits.
 */
export async function postLetter(
  tx: Database,
  letter: Letter | SealedLetter,
  now: Date,
  { about, uselessAfter }: LetterUse = {},
): Promise<void> {
  if ('text' in letter && token.test(letter.text)) {
    throw new RangeError('a letter with a one-time link is sealed before it is posted')
  }
  await tx.insert(outboxMessages).values({
    id: uuid(),
    kind: 'letter',
    payload: letter,
    createdAt: now,
    nextAttemptAt: now,
    about,
    uselessAfter,
  })
}
