import type { Language } from './language'

/** All of Kazakhstan keeps one time (UTC+5) since 1 March 2024. */
const timeZone = 'Asia/Almaty'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, style: 'date' | 'moment'): Intl.DateTimeFormat {
  const id = `${language}:${style}`
  let known = formatters.get(id)
  if (!known) {
    const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
    const locale = language === 'en' ? 'en-GB' : language
    known = new Intl.DateTimeFormat(
      locale,
      style === 'date' ? day : { ...day, hour: '2-digit', minute: '2-digit' },
    )
    formatters.set(id, known)
  }
  return known
}

/** A day in words, as in "21 November 2026", in Kazakhstan's time. */
export function formatDate(date: Date | string, language: Language): string {
  return formatter(language, 'date').format(new Date(date))
}

/** A day and a time of day in words, in Kazakhstan's time. */
export function formatMoment(date: Date | string, language: Language): string {
  return formatter(language, 'moment').format(new Date(date))
}
