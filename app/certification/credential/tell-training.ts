import type { PartNumber, Training } from '../../learning/domain/training'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { trainingPartMessages } from '../words/training-part-messages'

/**
 * Which part of which training something is, as in "part 1: 10 of 42 academic hours". The offline verifier says it, too.
 *
 * @param hours academic hours that were learned, or that are offered.
 */
export function tellTraining(
  { part, academicHours }: Pick<Training, 'part' | 'academicHours'>,
  hours: number,
  language: Language,
): string {
  const t = translate(trainingPartMessages, language)
  if (!part) return t('whole', { hours })
  const { number, of } = part
  const told = { number, learned: hours, total: academicHours }
  return of === null ? t('part', told) : t('partOf', { ...told, of })
}

/** A part as a short name, as in "1" or "1/3"; null for a whole. */
export function partName(part: PartNumber | null): string | null {
  return part && (part.of === null ? String(part.number) : `${part.number}/${part.of}`)
}
