import { pathTo } from '../../path-to'
import type { Config } from '../../platform/config/config.server'
import { catalogue, translate } from '../../platform/i18n/messages'
import type { Language } from '../../platform/i18n/language'
import type { Letter } from '../../platform/outbox/post-letter.server'

const texts = catalogue({
  kk: {
    subject: 'Сайт жұмысы туралы хабарлама',
    text: 'Сәлеметсіз бе, {name}!\n\nБір қызметкер бір сағатта кезектің әдеттегіден әлдеқайда көп бетін ашты: {officer}. Оған сағат біткенше жаңа беттер көрсетілмейді. Мұның қажет болған-болмағанын сұрап біліңіз. Аудит журналы:\n\n{link}\n\nҚұрметпен,\nШаңырақ\n{site}',
  },
  ru: {
    subject: 'Сообщение о работе сайта',
    text: 'Здравствуйте, {name}!\n\nОдин из сотрудников за час открыл намного больше страниц очереди, чем обычно: {officer}. До конца часа новые страницы ему не показываются. Выясните, было ли это нужно для работы. Журнал аудита:\n\n{link}\n\nС уважением,\nШанырак\n{site}',
  },
  en: {
    subject: 'A message about the work of the site',
    text: 'Hello {name},\n\nwithin an hour an officer opened far more pages of the queue than usual: {officer}. No more are shown to them until the hour is over. Please find out whether their work needed it. The audit trail:\n\n{link}\n\nWith kind regards,\nShanyrak\n{site}',
  },
})

/** Tells an administrator that an officer reads through the queue. Its subject betrays nothing. */
export function writeAlarmLetter(
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { email, name, language }: { email: string; name: string; language: Language },
  officer: string,
): Letter {
  const t = translate(texts, language)
  const link = new URL(pathTo('/admin/audit', { query: { action: 'desk.alarmed' } }), baseUrl)
  link.searchParams.set('lang', language)
  const text = t('text', { name, officer, link: link.href, site: baseUrl.origin })
  return { to: email, subject: t('subject'), text, language }
}
