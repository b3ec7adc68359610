import { translate } from '../i18n/messages'
import type { Letter } from './post-letter.server'
import { emailMessages } from '../words/email-messages'

/**
 * The text of a letter with what ends every letter, in its language: whose it is, and where to find who answers for the
 * site. A letter that was posted before letters said their language ends as it was written.
 */
export function signLetter(
  { text, language }: Pick<Letter, 'text'> & Partial<Pick<Letter, 'language'>>,
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
