import { pathTo } from '../path-to'
import type { AuditAction } from '../platform/audit/audit-actions'
import type { Config } from '../platform/config/config.server'
import { translate } from '../platform/i18n/messages'
import type { Language } from '../platform/i18n/language'
import type { Device } from './domain/device'
import type { Email } from '../platform/outbox/post-email.server'
import { emailMessages } from './words/email-messages'

type Matter =
  | 'addressAsked'
  | 'addressChanged'
  | 'addressTaken'
  | 'burst'
  | 'changed'
  | 'codesRenewed'
  | 'confirm'
  | 'factorRemoved'
  | 'factorSetUp'
  | 'iin'
  | 'iinGiven'
  | 'iinReleased'
  | 'invited'
  | 'newAddress'
  | 'recoveryCode'
  | 'reset'
  | 'tried'

/** Who is written to, in which language; without a name when it is not sure whose mailbox it is. */
export type Addressee = { email: string; name: string | null; language: Language }

/**
 * Writes an e-mail about somebody's account. What it says of the matter stays inside the envelope: subjects
 * betray nothing.
 *
 * @param path where its link leads on our site; the link opens in the language of the e-mail.
 */
export function writeEmail(
  config: Pick<Config, 'baseUrl'>,
  matter: Matter,
  reader: Addressee,
  path: string,
): Email {
  return write(config, matter, reader, { path })
}

/** Writes the e-mail that tells of a sign-in from a device that its reader did not use before. */
export function writeDeviceEmail(
  config: Pick<Config, 'baseUrl'>,
  reader: Addressee,
  { browser, system }: Device,
): Email {
  const known = [browser, system].filter((each) => each !== null).join(', ')
  const device = known || translate(emailMessages, reader.language)('unknownDevice')
  return write(config, 'newDevice', reader, { path: pathTo('/account/sessions'), device })
}

/** Who reads far more of people than their work needs, how, and by which entries the trail says so. */
export type Reading = {
  reader: string
  action: AuditAction
  /** Pages of lists, searches for people, half of what is allowed of either, a list that looks like a search, or the searches of a connected system. */
  matter: 'reading' | 'seeking' | 'halfway' | 'searchingList' | 'system'
}

/**
 * Tells an administrator that one of the staff reads far more of people than their work needs. It leads to the entries of the
 * trail that say so.
 */
export function writeReadingEmail(
  config: Pick<Config, 'baseUrl'>,
  administrator: Addressee,
  { reader, action, matter }: Reading,
): Email {
  const path = pathTo('/admin/audit', { query: { action } })
  return write(config, matter, administrator, { path, reader })
}

function write(
  config: Pick<Config, 'baseUrl'>,
  matter: Matter | Reading['matter'] | 'newDevice',
  { email, name, language }: Addressee,
  { path, device = '', reader = '' }: { path: string; device?: string; reader?: string },
): Email {
  const t = translate(emailMessages, language)
  const link = new URL(path, config.baseUrl)
  link.searchParams.set('lang', language)
  return {
    to: email,
    language,
    subject: t(isReading(matter) ? 'readingSubject' : `${matter}Subject`),
    text: [
      name === null ? t('plainGreeting') : t('greeting', { name }),
      t(`${matter}Text`, { link: link.href, device, reader }),
    ].join('\n\n'),
  }
}

/** Their subject is one, so that it betrays nothing. */
function isReading(matter: string): matter is Reading['matter'] {
  return ['reading', 'seeking', 'halfway', 'searchingList', 'system'].includes(matter)
}
