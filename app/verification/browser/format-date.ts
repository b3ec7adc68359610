import { formatDate, formatMoment } from '../../platform/i18n/format'
import type { Language } from '../../platform/i18n/language'

/** Hardly any browser knows the months in Kazakh. */
const months =
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')

/** All of Kazakhstan keeps UTC+5. */
const offset = 5 * 3_600_000

/** A day as the server would write it (platform/i18n/format), in any browser. */
export function formatDateHere(date: Date | string, language: Language): string {
  if (language !== 'kk') return formatDate(date, language)
  const day = new Date(new Date(date).getTime() + offset)
  const month = months[day.getUTCMonth()] ?? ''
  return `${day.getUTCFullYear()} ж. ${day.getUTCDate()} ${month}`
}

/** A day and a time of day, likewise. */
export function formatMomentHere(date: Date | string, language: Language): string {
  if (language !== 'kk') return formatMoment(date, language)
  const time = new Date(new Date(date).getTime() + offset).toISOString().slice(11, 16)
  return `${formatDateHere(date, language)}, ${time}`
}
