import { findPerson } from '../accounts/find-person.server'
import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { catalogue, translate } from '../platform/i18n/messages'
import { postLetter } from '../platform/outbox/post-letter.server'

const texts = catalogue({
  kk: {
    subject: 'Шаңырақтағы тіркелгіңізде жаңалық бар',
    text: 'Құрметті {name}!\n\nТіркелгіңіздегі бір мәліметтің мерзімі аяқталып келеді немесе аяқталды. Қайсысы екенін және енді не істеуге болатынын мына бетте көре аласыз:\n\n{link}\n\nШаңырақ\n',
  },
  ru: {
    subject: 'Новость в вашей учётной записи Шанырака',
    text: 'Здравствуйте, {name}!\n\nСрок одной из отметок в вашей учётной записи подходит к концу или уже истёк. Какая это отметка и что можно сделать, видно здесь:\n\n{link}\n\nШанырак\n',
  },
  en: {
    subject: 'News in your Shanyrak account',
    text: 'Dear {name},\n\nSomething in your account ends soon or has ended. You can see what it is, and what you can do, here:\n\n{link}\n\nShanyrak\n',
  },
})

/**
 * Promises a person a letter, in their language, that something in their record ends. It says no more than where to
 * look: whoever else reads the mailbox learns nothing. @returns whether there was such a person.
 */
export async function tellOfEndings(
  tx: Database,
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { personId, now }: { personId: string; now: Date },
): Promise<boolean> {
  const person = await findPerson(tx, personId)
  if (!person) return false
  const { email, name, language } = person
  const t = translate(texts, language)
  const link = new URL(`/record?lang=${language}`, baseUrl).href
  await postLetter(tx, { to: email, subject: t('subject'), text: t('text', { name, link }) }, now)
  return true
}
