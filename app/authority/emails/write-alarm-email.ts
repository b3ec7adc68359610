import { pathTo } from '../../path-to'
import type { Config } from '../../platform/config/config.server'
import { translate } from '../../platform/i18n/messages'
import type { Language } from '../../platform/i18n/language'
import type { Email } from '../../platform/outbox/post-email.server'
import { alarmEmailMessages } from '../words/alarm-email-messages'

/** Tells an administrator that an officer reads through the queue. Its subject betrays nothing. */
export function writeAlarmEmail(
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { email, name, language }: { email: string; name: string; language: Language },
  officer: string,
): Email {
  const t = translate(alarmEmailMessages, language)
  const link = new URL(pathTo('/admin/audit', { query: { action: 'desk.alarmed' } }), baseUrl)
  link.searchParams.set('lang', language)
  const text = t('text', { name, officer, link: link.href, site: baseUrl.origin })
  return { to: email, subject: t('subject'), text, language }
}
