import { translate } from '../i18n/messages'
import type { Letter } from './post-letter.server'
import { emailMessages } from '../words/email-messages'

/**
 * The text of a letter with what ends every letter, in its language: whose it is, and where to find who answers for the
 * site. A letter that was posted before letters said their language ends as it was written.
 */
export function signLetter(
  { text, language }: Pick<Letter, 'text'> & Partial<Pick<Letter, 'language'>>,
  baseUrl: URL,
): string {
  if (language === undefined) return text
  const contact = new URL(`/contact?lang=${language}`, baseUrl).href
  const farewell = translate(emailMessages, language)('farewell', { site: baseUrl.origin, contact })
  return `${text.trimEnd()}\n\n${farewell}\n`
}
