import type { PartNumber, Training } from '../../learning/domain/training'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { trainingMessages } from './training-messages'

/**
 * Which part of a training something is, as in "part 1: 10 of 42 academic hours".
 *
 * @param hours academic hours that were learned, or that are offered.
 */
export function tellTraining(
  { part, academicHours }: Pick<Training, 'part' | 'academicHours'>,
  hours: number,
  language: Language,
): string {
  const t = translate(trainingMessages, language)
  if (!part) return t('whole', { hours })
  const values = { number: part.number, hours, total: academicHours }
  return part.of === null ? t('part', values) : t('partOf', { ...values, of: part.of })
}

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

/** A part as a short name, as in "1" or "1/3"; null for a whole. */
export function partName(part: PartNumber | null): string | null {
  return part && (part.of === null ? String(part.number) : `${part.number}/${part.of}`)
}
