import { findPerson } from '../accounts/find-person.server'
import { pathTo } from '../path-to'
import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { translate } from '../platform/i18n/messages'
import { postEmail } from '../platform/outbox/post-email.server'
import type { Enrolment } from './domain/enrolment'
import type { GrantKind } from './domain/grant'
import { grantEmailMessages } from './words/grant-email-messages'

/**
 * Promises a learner an e-mail, in their language, that something was granted. It says no more than where to look:
 * whoever else reads the mailbox learns nothing. Without such a person there is nobody to tell.
 */
export async function tellOfGrant(
  tx: Database,
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { enrolment, kind, now }: { enrolment: Enrolment; kind: GrantKind; now: Date },
): Promise<void> {
  const learner = await findPerson(tx, enrolment.personId)
  if (!learner) return
  const { email, name, language } = learner
  const t = translate(grantEmailMessages, language)
  const query = { lang: language }
  const path =
    kind === 'fresh-enrolment'
      ? pathTo('/programmes/:programme', { programme: enrolment.programme, query })
      : pathTo('/learn/:enrolmentId/test', { enrolmentId: enrolment.id, query })
  const link = new URL(path, baseUrl).href
  await postEmail(
    tx,
    { to: email, language, subject: t('subject'), text: t('text', { name, link }) },
    now,
  )
}
