import { findPerson } from '../../accounts/find-person.server'
import { pathTo } from '../../path-to'
import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import { catalogue, translate } from '../../platform/i18n/messages'
import { postLetter } from '../../platform/outbox/post-letter.server'

const texts = catalogue({
  kk: {
    subject: 'Шаңырақтағы тіркелгіңізде жаңалық бар',
    endings:
      'Сәлеметсіз бе, {name}!\n\nТіркелгіңіздегі бір мәліметтің мерзімі аяқталып келеді немесе аяқталды. Қайсысы екенін және енді не істеуге болатынын мына бетте көре аласыз:\n\n{link}',
    decision:
      'Сәлеметсіз бе, {name}!\n\nТіркелгіңізде жаңа жазба бар. Оны мына бетте оқи аласыз:\n\n{link}',
  },
  ru: {
    subject: 'Новость в вашей учётной записи Шанырака',
    endings:
      'Здравствуйте, {name}!\n\nСрок одной из отметок в вашей учётной записи подходит к концу или уже истёк. Какая это отметка и что можно сделать, видно здесь:\n\n{link}',
    decision:
      'Здравствуйте, {name}!\n\nВ вашей учётной записи есть новая отметка. Прочитать её можно здесь:\n\n{link}',
  },
  en: {
    subject: 'News in your Shanyrak account',
    endings:
      'Dear {name},\n\nSomething in your account ends soon or has ended. You can see what it is, and what you can do, here:\n\n{link}',
    decision:
      'Dear {name},\n\nThere is something new in your account. You can read it here:\n\n{link}',
  },
})

/**
 * Promises a person a letter, in their language, that something happened to their record. It says no more than where to
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
  const t = translate(texts, language)
  const link = new URL(pathTo('/record', { query: { lang: language } }), baseUrl).href
  await postLetter(
    tx,
    { to: email, language, subject: t('subject'), text: t(what, { name, link }) },
    now,
  )
  return true
}
