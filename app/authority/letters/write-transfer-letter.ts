import type { Person } from '../../accounts/find-person.server'
import { pathTo } from '../../path-to'
import type { Config } from '../../platform/config/config.server'
import { catalogue, translate } from '../../platform/i18n/messages'
import type { Letter } from '../../platform/outbox/post-letter.server'

const texts = catalogue({
  kk: {
    subject: 'Шаңырақтағы тіркелгіңізде жаңалық бар',
    text: 'Сәлеметсіз бе, {name}!\n\nТіркелгіңіздегі мәлімет өзгерді. Не өзгергенін және кім өзгерткенін мына бетте көруге болады:\n\n{link}',
  },
  ru: {
    subject: 'Новость в вашей учётной записи Шанырака',
    text: 'Здравствуйте, {name}!\n\nСведения в вашей учётной записи изменились. Что изменилось и кто это сделал, видно здесь:\n\n{link}',
  },
  en: {
    subject: 'News in your Shanyrak account',
    text: 'Dear {name},\n\nSomething in your account has changed. You can see what changed, and who changed it, here:\n\n{link}',
  },
})

/** Tells a person, in their language, that there is something to see, and nothing else: others read over shoulders. */
export function writeTransferLetter(
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { email, name, language }: Pick<Person, 'email' | 'name' | 'language'>,
): Letter {
  const t = translate(texts, language)
  const link = new URL(pathTo('/record/region', { query: { lang: language } }), baseUrl).href
  return { to: email, language, subject: t('subject'), text: t('text', { name, link }) }
}
