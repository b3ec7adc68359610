import { v7 as uuid } from 'uuid'
import { outboxMessages } from '../../../db/schema/platform'
import type { SealedEmail } from './seal-email.server'
import type { Language } from '../i18n/language'
import type { Database } from '../database/database.server'
import { fillPlaces, placesOf } from '../database/prepare-insert'
import { prepareOnce } from '../database/prepare-once'

/**
 * An e-mail in plain text. Subjects are neutral: a glance at a phone must not betray the matter. How every e-mail ends is
 * added when it is sent (signEmail).
 */
export type Email = { to: string; subject: string; text: string; language: Language }

/** The token of a one-time link, as it stands in an address. */
const token = /\/[\w-]{43}(?![\w-])/

const putMessage = prepareOnce((tx) => tx.insert(outboxMessages).values(placesOf(outboxMessages)))

/** What an e-mail stands and falls with. */
export type EmailUse = {
  /** A name for what it is about, as in `registration:<id>`: see cancelEmails and findEmailStates. */
  about?: string
  /** When the link in it is over: it is not sent any more from then on. */
  uselessAfter?: Date
}

/**
 * Puts an e-mail into the outbox, in the transaction of the fact it tells of; it is sent after the commit.
 * Whoever puts a link that can die into an e-mail says so by its use, and seals it (sealEmail).
 *
 * @throws RangeError for a one-time link that could be read where it waits.
 */
export async function postEmail(
  tx: Database,
  email: Email | SealedEmail,
  now: Date,
  { about, uselessAfter }: EmailUse = {},
): Promise<void> {
  if ('text' in email && token.test(email.text)) {
    throw new RangeError('an e-mail with a one-time link is sealed before it is posted')
  }
  const message = {
    id: uuid(),
    kind: 'email' as const,
    payload: email,
    createdAt: now,
    nextAttemptAt: now,
    about,
    uselessAfter,
  }
  await putMessage(tx).execute(fillPlaces(outboxMessages, message))
}
