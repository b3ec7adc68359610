import { translate } from '../i18n/messages'
import type { Email } from './post-email.server'
import { emailMessages } from '../words/email-messages'

/**
 * The text of an e-mail with what ends every e-mail, in its language: whose it is, and where to find who answers for the
 * site. An e-mail that was posted before e-mails said their language ends as it was written.
 */
export function signEmail(
  { text, language }: Pick<Email, 'text'> & Partial<Pick<Email, 'language'>>,
  { baseUrl, contactPath }: { baseUrl: URL; contactPath: string },
): string {
  if (language === undefined) return text
  const page = new URL(contactPath, baseUrl)
  page.searchParams.set('lang', language)
  const farewell = translate(emailMessages, language)('farewell', {
    site: baseUrl.origin,
    contact: page.href,
  })
  return `${text.trimEnd()}\n\n${farewell}\n`
}
