import type { Language, Multilingual } from '../../platform/i18n/language'

/** The 17 regions and 3 cities of national importance, by ISO 3166-2:KZ code (as of 2022). */
const names = {
  'KZ-71': { kk: 'Астана қаласы', ru: 'город Астана', en: 'Astana city' },
  'KZ-75': { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty city' },
  'KZ-79': { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent city' },
  'KZ-10': { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' },
  'KZ-11': { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' },
  'KZ-15': { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe Region' },
  'KZ-19': { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty Region' },
  'KZ-23': { kk: 'Атырау облысы', ru: 'Атырауская область', en: 'Atyrau Region' },
  'KZ-27': {
    kk: 'Батыс Қазақстан облысы',
    ru: 'Западно-Казахстанская область',
    en: 'West Kazakhstan Region',
  },
  'KZ-31': { kk: 'Жамбыл облысы', ru: 'Жамбылская область', en: 'Zhambyl Region' },
  'KZ-33': { kk: 'Жетісу облысы', ru: 'область Жетісу', en: 'Zhetisu Region' },
  'KZ-35': { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda Region' },
  'KZ-39': { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
  'KZ-43': { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda Region' },
  'KZ-47': { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau Region' },
  'KZ-55': { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
  'KZ-59': {
    kk: 'Солтүстік Қазақстан облысы',
    ru: 'Северо-Казахстанская область',
    en: 'North Kazakhstan Region',
  },
  'KZ-61': { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan Region' },
  'KZ-62': { kk: 'Ұлытау облысы', ru: 'область Ұлытау', en: 'Ulytau Region' },
  'KZ-63': {
    kk: 'Шығыс Қазақстан облысы',
    ru: 'Восточно-Казахстанская область',
    en: 'East Kazakhstan Region',
  },
} as const satisfies Record<string, Multilingual>

export type Region = keyof typeof names

/** Every region code; the cities come first. */
export const regions = Object.keys(names) as Region[]

/** Whether a text is the code of a region. */
export function isRegion(code: string | null | undefined): code is Region {
  return code !== null && code !== undefined && Object.hasOwn(names, code)
}

/** A region's name, or the code itself when nobody knows it any more. */
export function regionName(code: string, language: Language): string {
  return isRegion(code) ? names[code][language] : code
}
