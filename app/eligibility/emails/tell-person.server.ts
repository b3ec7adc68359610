import { findPerson } from '../../accounts/find-person.server'
import { pathTo } from '../../path-to'
import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import { translate } from '../../platform/i18n/messages'
import { postEmail } from '../../platform/outbox/post-email.server'
import { emailMessages } from '../words/email-messages'

/**
 * Promises a person an e-mail, in their language, that something happened to their record. It says no more than where to
 * look: whoever else reads the mailbox learns nothing. @returns whether there was such a person.
 */
export async function tellPerson(
  tx: Database,
  { baseUrl }: Pick<Config, 'baseUrl'>,
  what: 'endings' | 'decision',
  { personId, now }: { personId: string; now: Date },
): Promise<boolean> {
  const person = await findPerson(tx, personId)
  if (!person) return false
  const { email, name, language } = person
  const t = translate(emailMessages, language)
  const link = new URL(pathTo('/record', { query: { lang: language } }), baseUrl).href
  await postEmail(
    tx,
    { to: email, language, subject: t('subject'), text: t(what, { name, link }) },
    now,
  )
  return true
}
