import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { trainingMessages } from '../words/training-messages'

/** How many academic hours are proved of those that are asked, as far as their number is known. */
export function tellProved(
  { provedHours, neededHours }: { provedHours: number; neededHours: number | null },
  language: Language,
): string {
  const t = translate(trainingMessages, language)
  return neededHours === null
    ? t('provedAlone', { proved: provedHours })
    : t('proved', { proved: provedHours, needed: neededHours })
}
