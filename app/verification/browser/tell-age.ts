import type { Language } from '../../platform/i18n/language'

const minute = 60_000
const units = [
  { name: 'year', ms: 365.25 * 24 * 60 * minute },
  { name: 'month', ms: 30.44 * 24 * 60 * minute },
  { name: 'day', ms: 24 * 60 * minute },
  { name: 'hour', ms: 60 * minute },
  { name: 'minute', ms: minute },
] as const

type Unit = (typeof units)[number]['name']
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/* Not in the catalogue: the offline file carries no formatter of messages, and hardly any browser tells time in Kazakh. */
const words: Record<Language, Record<Unit, Plural> & { now: string; ago: string }> = {
  kk: {
    year: { other: 'жыл' },
    month: { other: 'ай' },
    day: { other: 'күн' },
    hour: { other: 'сағат' },
    minute: { other: 'минут' },
    now: 'бір минуттан аз бұрын',
    ago: 'бұрын',
  },
  ru: {
    year: { one: 'год', few: 'года', other: 'лет' },
    month: { one: 'месяц', few: 'месяца', other: 'месяцев' },
    day: { one: 'день', few: 'дня', other: 'дней' },
    hour: { one: 'час', few: 'часа', other: 'часов' },
    minute: { one: 'минуту', few: 'минуты', other: 'минут' },
    now: 'меньше минуты назад',
    ago: 'назад',
  },
  en: {
    year: { one: 'year', other: 'years' },
    month: { one: 'month', other: 'months' },
    day: { one: 'day', other: 'days' },
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
    now: 'less than a minute ago',
    ago: 'ago',
  },
}

/** How long ago something was, in words: in the largest unit of which at least two have passed, rounded down. */
export function tellAge(ms: number, language: Language): string {
  const say = words[language]
  if (ms < minute) return say.now
  const unit = units.find((each) => ms >= 2 * each.ms) ?? units[units.length - 1]
  if (!unit) return say.now
  const count = Math.floor(ms / unit.ms)
  const plural = say[unit.name]
  const form = new Intl.PluralRules(language).select(count)
  return `${count} ${plural[form] ?? plural.other} ${say.ago}`
}
