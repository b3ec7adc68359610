import { openText, sealText } from '../secrets/seal-text.server'
import type { Secrets } from '../secrets/open-secrets.server'
import type { Email } from './post-email.server'

/** An e-mail whose text nobody can read in the database. */
export type SealedEmail = Omit<Email, 'text'> & { sealedText: string }

const purpose = 'e-mail in the outbox'

/**
 * Seals an e-mail with a link in it: until it is handed over it stands in the database, its log and every copy of it, and
 * whoever read the link there could use it in the place of the e-mail's reader.
 */
export function sealEmail(secrets: Secrets, { text, ...email }: Email): SealedEmail {
  return { ...email, sealedText: sealText(secrets.derive(purpose), email.to, text) }
}

/** The e-mail as its reader gets it. @throws Error when it was sealed under another secret key. */
export function openEmail(secrets: Secrets, email: Email | SealedEmail): Email {
  if (!('sealedText' in email)) return email
  const { sealedText, ...known } = email
  return { ...known, text: openText(secrets.derive(purpose), email.to, sealedText) }
}
