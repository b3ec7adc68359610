import type { Language } from './language'

/** All of Kazakhstan keeps one time (UTC+5) since 1 March 2024. */
const timeZone = 'Asia/Almaty'

/** Hardly any browser knows the months in Kazakh, so they stand here for servers, too. */
const months =
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
const time = { hour: '2-digit', minute: '2-digit' } as const

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, style: 'date' | 'moment'): Intl.DateTimeFormat {
  const id = `${language}:${style}`
  let known = formatters.get(id)
  if (!known) {
    const locale = language === 'ru' ? 'ru' : 'en-GB'
    known = new Intl.DateTimeFormat(locale, {
      ...day,
      ...(language === 'kk' ? { month: 'numeric' } : {}),
      ...(style === 'moment' ? time : {}),
    })
    formatters.set(id, known)
  }
  return known
}

/** A day in words, as in "21 November 2026", in Kazakhstan's time: the same on servers and in any browser. */
export function formatDate(date: Date | string, language: Language): string {
  return format(date, language, 'date')
}

/** A day and a time of day in words, in Kazakhstan's time, likewise. */
export function formatMoment(date: Date | string, language: Language): string {
  return format(date, language, 'moment')
}

function format(date: Date | string, language: Language, style: 'date' | 'moment'): string {
  const known = formatter(language, style)
  if (language !== 'kk') return known.format(new Date(date))
  const parts = known.formatToParts(new Date(date)).map(({ type, value }) => [type, value] as const)
  const { year, month, day, hour, minute } = Object.fromEntries(parts)
  const written = `${year} ж. ${Number(day)} ${months[Number(month) - 1]}`
  return style === 'date' ? written : `${written}, ${hour}:${minute}`
}

const numberFormats = new Map<Language, Intl.NumberFormat>()

/** Writes numbers as a language does: Kazakh as Russian, which any browser knows. */
export function numberFormat(language: Language): Intl.NumberFormat {
  let known = numberFormats.get(language)
  if (!known) {
    known = new Intl.NumberFormat(language === 'kk' ? 'ru' : language)
    numberFormats.set(language, known)
  }
  return known
}
