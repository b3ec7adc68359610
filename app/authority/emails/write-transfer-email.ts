import type { Person } from '../../accounts/find-person.server'
import { pathTo } from '../../path-to'
import type { Config } from '../../platform/config/config.server'
import { translate } from '../../platform/i18n/messages'
import type { Email } from '../../platform/outbox/post-email.server'
import { transferEmailMessages } from '../words/transfer-email-messages'

/** Tells a person, in their language, that there is something to see, and nothing else: others read over shoulders. */
export function writeTransferEmail(
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { email, name, language }: Pick<Person, 'email' | 'name' | 'language'>,
): Email {
  const t = translate(transferEmailMessages, language)
  const link = new URL(pathTo('/record/region', { query: { lang: language } }), baseUrl).href
  return { to: email, language, subject: t('subject'), text: t('text', { name, link }) }
}
