import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { ageMessages } from '../words/age-messages'

const minute = 60_000
const units = [
  { name: 'year', ms: 365.25 * 24 * 60 * minute },
  { name: 'month', ms: 30.44 * 24 * 60 * minute },
  { name: 'day', ms: 24 * 60 * minute },
  { name: 'hour', ms: 60 * minute },
] as const

/** How long ago something was, in words: in the largest unit of which at least two have passed, rounded down. */
export function tellAge(ms: number, language: Language): string {
  const t = translate(ageMessages, language)
  if (ms < minute) return t('now')
  const unit = units.find((each) => ms >= 2 * each.ms) ?? { name: 'minute', ms: minute }
  return t(unit.name, { count: Math.floor(ms / unit.ms) })
}
