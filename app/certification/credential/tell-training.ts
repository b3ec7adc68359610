import type { PartNumber, Training } from '../../learning/domain/training'
import type { Language } from '../../platform/i18n/language'

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

type Words = {
  /** So many academic hours, the number itself left out. */
  hours: Plural
  /** The same, after "of". */
  ofHours: Plural
  whole: (hours: string) => string
  part: (number: string, learned: string, total: string) => string
  /** A part's number among all parts. */
  among: (number: number, of: number) => string
}

/*
 * Not in the catalogue: the offline verifier says them, too, and is too small a file for a formatter of messages.
 */
const words: Record<Language, Words> = {
  kk: {
    hours: { other: 'академиялық сағат' },
    ofHours: { other: 'академиялық сағаттың' },
    whole: (hours) => `толық даярлық: ${hours}`,
    part: (number, learned, total) => `${number}: ${total} ${learned} сағаты`,
    among: (number, of) => `${number}-бөлім (барлығы ${of} бөлім)`,
  },
  ru: {
    hours: {
      one: 'академический час',
      few: 'академических часа',
      many: 'академических часов',
      other: 'академического часа',
    },
    ofHours: { one: 'академического часа', other: 'академических часов' },
    whole: (hours) => `вся подготовка: ${hours}`,
    part: (number, learned, total) => `${number}: ${learned} из ${total}`,
    among: (number, of) => `часть ${number} из ${of}`,
  },
  en: {
    hours: { one: 'academic hour', other: 'academic hours' },
    ofHours: { one: 'academic hour', other: 'academic hours' },
    whole: (hours) => `the whole training: ${hours}`,
    part: (number, learned, total) => `${number}: ${learned} of ${total}`,
    among: (number, of) => `part ${number} of ${of}`,
  },
}

const alone: Record<Language, (number: number) => string> = {
  kk: (number) => `${number}-бөлім`,
  ru: (number) => `часть ${number}`,
  en: (number) => `part ${number}`,
}

/**
 * Which part of which training something is, as in "part 1: 10 of 42 academic hours".
 *
 * @param hours academic hours that were learned, or that are offered.
 */
export function tellTraining(
  { part, academicHours }: Pick<Training, 'part' | 'academicHours'>,
  hours: number,
  language: Language,
): string {
  const say = words[language]
  const write = (count: number) => new Intl.NumberFormat(language).format(count)
  const counted = (count: number, plural: Plural) => {
    const form = new Intl.PluralRules(language).select(count)
    return `${write(count)} ${plural[form] ?? plural.other}`
  }
  if (!part) return say.whole(counted(hours, say.hours))
  const number = part.of === null ? alone[language](part.number) : say.among(part.number, part.of)
  return say.part(number, write(hours), counted(academicHours, say.ofHours))
}

/** A part as a short name, as in "1" or "1/3"; null for a whole. */
export function partName(part: PartNumber | null): string | null {
  return part && (part.of === null ? String(part.number) : `${part.number}/${part.of}`)
}
