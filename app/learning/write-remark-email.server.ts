import type { Person } from '../accounts/find-person.server'
import { pathTo } from '../path-to'
import type { Config } from '../platform/config/config.server'
import { translate } from '../platform/i18n/messages'
import type { Email } from '../platform/outbox/post-email.server'
import { remarkEmailMessages } from './words/remark-email-messages'

/** Tells somebody, in their language, that a remark of theirs was answered: where to look, and nothing else. */
export function writeRemarkEmail(
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { email, name, language }: Pick<Person, 'email' | 'name' | 'language'>,
  at: { enrolmentId: string; module: string; lesson: string },
): Email {
  const t = translate(remarkEmailMessages, language)
  const query = { lang: language }
  const path = pathTo('/learn/:enrolmentId/:module/:lesson/remark', { ...at, query })
  const text = t('text', { name, link: new URL(path, baseUrl).href })
  return { to: email, language, subject: t('subject'), text }
}
