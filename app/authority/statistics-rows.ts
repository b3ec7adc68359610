import { districtName } from '../accounts/domain/districts'
import { numberFormat } from '../platform/i18n/format'
import type { Language } from '../platform/i18n/language'
import { translate } from '../platform/i18n/messages'
import type { ShownCount } from './domain/suppress'
import { formTitle } from './form-titles'
import type { Statistics } from './read-statistics.server'
import { statisticsMessages } from './words/statistics-messages'

/** A number as people read it; one that is kept back is told by a word, never by how small it is. */
export function tellCount(count: ShownCount, language: Language): string {
  if (count === null) return translate(statisticsMessages, language)('hidden')
  return numberFormat(language).format(count)
}

/** A month in words, as in "November 2026". @param month YYYY-MM, or null for all months before. */
export function tellMonth(month: string | null, language: Language): string {
  if (month === null) return translate(statisticsMessages, language)('earlier')
  const locale = language === 'en' ? 'en-GB' : language
  const words = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, words).format(new Date(`${month}-01T00:00:00Z`))
}

/** A district's name, or that none was named. */
export function tellDistrict(district: string | null, language: Language): string {
  return district === null
    ? translate(statisticsMessages, language)('districtAbsent')
    : districtName(district, language)
}

/** All figures as rows of one table: what is counted, which part of it, how many. */
export function tellStatistics(statistics: Statistics, language: Language): string[][] {
  const t = translate(statisticsMessages, language)
  const { completed, inTraining, expiring, byMonth, byDistrict, byForm } = statistics
  const { recognised, confirmedWithoutData } = statistics
  const rows: [string, string, ShownCount][] = [
    [t('inTraining'), t('total'), inTraining],
    [t('completed'), t('total'), completed],
    [t('recognised'), t('total'), recognised],
    [t('confirmedWithoutData'), t('total'), confirmedWithoutData],
    [t('expiring'), t('total'), expiring],
    ...byMonth.map(({ month, people }) => row(t('byMonth'), tellMonth(month, language), people)),
    ...byDistrict.map((each) =>
      row(t('completed'), tellDistrict(each.district, language), each.completed),
    ),
    ...byDistrict.map((each) =>
      row(t('inTraining'), tellDistrict(each.district, language), each.inTraining),
    ),
    ...byForm.map(({ placementForm, people }) =>
      row(t('byForm'), formTitle(placementForm, language), people),
    ),
  ]
  // Plain digits: a spreadsheet is to count with them.
  const told = rows.map(([what, part, count]) => [what, part, String(count ?? t('hidden'))])
  return [[t('figure'), t('part'), t('people')], ...told]
}

function row(what: string, part: string, count: ShownCount): [string, string, ShownCount] {
  return [what, part, count]
}
