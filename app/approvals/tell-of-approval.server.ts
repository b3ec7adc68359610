import { findPerson } from '../accounts/find-person.server'
import { listAdministrators } from '../accounts/list-administrators.server'
import { pathTo } from '../path-to'
import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { translate } from '../platform/i18n/messages'
import type { Language } from '../platform/i18n/language'
import { postEmail } from '../platform/outbox/post-email.server'
import type { Answer } from './domain/proposal'
import type { ActKind } from './domain/proposed-act'
import { emailMessages } from './words/email-messages'

/** What administrators do alone, and everybody concerned is told of like of what takes two. */
export type DirectAct = 'grant-role' | 'remove-role' | 'connect-client' | 'change-client'

export type ToldApproval = {
  event: 'proposed' | Answer | 'done'
  act: ActKind | DirectAct
  /** Who proposed, answered or did it. */
  actorId: string
  /** Whom it concerns, when it is about people. */
  concerned: readonly string[]
  /** Where administrators read more. */
  path: string
  now: Date
}

/**
 * Tells every administrator, and whoever it concerns, that something was proposed, answered or done: in their language,
 * under a subject that betrays nothing.
 */
export async function tellOfApproval(
  tx: Database,
  config: Pick<Config, 'baseUrl'>,
  { event, act, actorId, concerned, path, now }: ToldApproval,
): Promise<void> {
  const administrators = await listAdministrators(tx)
  const actor = (await findPerson(tx, actorId))?.name ?? ''
  for (const { name, email, language } of administrators) {
    const t = translate(emailMessages, language)
    const text = t(`admin-${event}`, { what: t(act), actor, link: linkOf(config, path, language) })
    await postEmail(tx, write({ email, name, language }, text), now)
  }
  if (event === 'withdrawn' || event === 'declined') return
  // Whom these were done to has an e-mail of its own.
  if (event === 'confirmed' && toldByDoor.includes(act)) return
  for (const personId of concerned) {
    const person = await findPerson(tx, personId)
    if (!person || administrators.some(({ id }) => id === personId)) continue
    const { language } = person
    const t = translate(emailMessages, language)
    const link = linkOf(config, pathTo('/account'), language)
    const text = t(event === 'proposed' ? 'person-proposed' : 'person-done', { what: t(act), link })
    await postEmail(tx, write(person, text), now)
  }
}

const toldByDoor: readonly ToldApproval['act'][] = ['reset-factor', 'release-iin', 'move-iin']

function linkOf({ baseUrl }: Pick<Config, 'baseUrl'>, path: string, language: Language): string {
  const link = new URL(path, baseUrl)
  link.searchParams.set('lang', language)
  return link.href
}

function write(
  { email, name, language }: { email: string; name: string; language: Language },
  text: string,
) {
  const t = translate(emailMessages, language)
  const parts = [t('greeting', { name }), text]
  return { to: email, subject: t('subject'), text: parts.join('\n\n'), language }
}
