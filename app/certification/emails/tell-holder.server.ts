import { findPerson, type Person } from '../../accounts/find-person.server'
import type { Database } from '../../platform/database/database.server'
import { translate } from '../../platform/i18n/messages'
import { postEmail } from '../../platform/outbox/post-email.server'
import { messages } from '../words/messages'

const texts = {
  awarded: 'awardedEmail',
  changed: 'changedEmail',
  declined: 'declinedEmail',
} as const

/**
 * Promises the holder an e-mail, in their language, that something happened to a certificate. It says no more than
 * where to look: whoever else reads the mailbox learns nothing. Without such a person there is nobody to tell.
 */
export async function tellHolder(
  tx: Database,
  what: keyof typeof texts,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  const holder = await findPerson(tx, personId)
  if (holder) await emailHolder(tx, what, { holder, now })
}

/** What an e-mail to a holder is made of. */
export type EmailedHolder = Pick<Person, 'name' | 'email' | 'language'>

/** Promises the same e-mail to a holder who has been found already. */
export async function emailHolder(
  tx: Database,
  what: keyof typeof texts,
  { holder, now }: { holder: EmailedHolder; now: Date },
): Promise<void> {
  const t = translate(messages, holder.language)
  const message = {
    to: holder.email,
    language: holder.language,
    subject: t('emailSubject'),
    text: t(texts[what], { name: holder.name }),
  }
  await postEmail(tx, message, now)
}
