/** The languages of the platform, the state language first. */
export const languages = ['kk', 'ru', 'en'] as const

export type Language = (typeof languages)[number]

/** A text in every language of the platform. */
export type Multilingual = Record<Language, string>

/** Whether a string names a language of the platform. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}
