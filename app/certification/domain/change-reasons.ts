import type { Language, Multilingual } from '../../platform/i18n/language'
import type { ChangeAction } from './change'

type Reason = {
  name: string
  /** For what it is a reason. */
  actions: readonly ChangeAction[]
  /** As the holder and administrators read it; the public never does. */
  text: Multilingual
}

/** Why a certificate may be changed. A name stays for good: events and audit entries refer to it. */
const reasons: readonly Reason[] = [
  {
    name: 'under-inquiry',
    actions: ['suspend'],
    text: {
      kk: 'Сертификатты беру негіздері тексерілуде',
      ru: 'Проверяются основания выдачи сертификата',
      en: 'The grounds on which it was awarded are being examined',
    },
  },
  {
    name: 'holder-asked',
    actions: ['suspend', 'reinstate', 'revoke'],
    text: {
      kk: 'Иесінің өтініші бойынша',
      ru: 'По просьбе владельца',
      en: 'At the request of the holder',
    },
  },
  {
    name: 'decision-of-authority',
    actions: ['suspend', 'reinstate', 'revoke'],
    text: {
      kk: 'Соттың немесе уәкілетті органның шешімі',
      ru: 'Решение суда или уполномоченного органа',
      en: 'A decision of a court or of an authority',
    },
  },
  {
    name: 'inquiry-closed',
    actions: ['reinstate'],
    text: {
      kk: 'Тексеру аяқталды, бұзушылық табылмады',
      ru: 'Проверка завершена, нарушений не найдено',
      en: 'The inquiry is closed; no violation was found',
    },
  },
  {
    name: 'suspended-by-mistake',
    actions: ['reinstate'],
    text: {
      kk: 'Сертификаттың күші қателікпен уақытша тоқтатылған',
      ru: 'Действие сертификата приостановлено по ошибке',
      en: 'It was suspended by mistake',
    },
  },
  {
    name: 'awarded-by-mistake',
    actions: ['revoke'],
    text: {
      kk: 'Сертификат қателікпен берілген',
      ru: 'Сертификат был выдан по ошибке',
      en: 'It was awarded by mistake',
    },
  },
  {
    name: 'work-of-another',
    actions: ['revoke'],
    text: {
      kk: 'Оқуды сертификат иесінің өзі өтпеген',
      ru: 'Обучение прошёл не сам владелец сертификата',
      en: 'The training was not done by the holder',
    },
  },
  {
    name: 'name-misspelt',
    actions: ['replace'],
    text: {
      kk: 'Аты-жөні қате жазылған',
      ru: 'Имя написано с ошибкой',
      en: 'The name is misspelt',
    },
  },
  {
    name: 'name-changed',
    actions: ['replace'],
    text: {
      kk: 'Аты-жөні ресми түрде өзгерген',
      ru: 'Имя официально изменено',
      en: 'The name was changed officially',
    },
  },
]

/** The reasons among which whoever proposes a change chooses. */
export function reasonsFor(action: ChangeAction): readonly Reason[] {
  return reasons.filter(({ actions }) => actions.includes(action))
}

export function isReasonFor(action: ChangeAction, name: string): boolean {
  return reasonsFor(action).some((reason) => reason.name === name)
}

/** A reason of the platform's own acts, which nobody proposes. */
const ownReasons: Record<string, Multilingual> = {
  'key-compromised': {
    kk: 'Қол қойылған кілтке енді сенуге болмайды',
    ru: 'Ключу, которым он подписан, больше нельзя доверять',
    en: 'The key that signed it can no longer be trusted',
  },
}

/** A reason in words. What stands in no list, as the command line once wrote it, is told as it was written. */
export function describeReason(name: string, language: Language): string {
  const listed = reasons.find((reason) => reason.name === name)?.text ?? ownReasons[name]
  return listed?.[language] ?? name
}
