import type { Language } from '../../platform/i18n/language'
import { translateLight } from '../../platform/i18n/translate-light'
import { ageMessages } from '../words/age-messages'

const minute = 60_000
const units = [
  { name: 'year', ms: 365.25 * 24 * 60 * minute },
  { name: 'month', ms: 30.44 * 24 * 60 * minute },
  { name: 'day', ms: 24 * 60 * minute },
  { name: 'hour', ms: 60 * minute },
  { name: 'minute', ms: minute },
] as const

/** How long ago something was, in words: in the largest unit of which at least two have passed, rounded down. */
export function tellAge(ms: number, language: Language): string {
  const t = translateLight(ageMessages, language)
  if (ms < minute) return t('now')
  const unit = units.find((each) => ms >= 2 * each.ms) ?? units[units.length - 1]
  return unit ? t(unit.name, { count: Math.floor(ms / unit.ms) }) : t('now')
}
