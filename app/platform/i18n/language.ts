/** The languages of the platform, the state language first. */
export const languages = ['kk', 'ru', 'en'] as const

export type Language = (typeof languages)[number]

/** A text in every language of the platform. */
export type Multilingual = Record<Language, string>

/** The first of a reader's languages that the platform has, by tags such as `ru-KZ` (BCP 47), the dearest first. */
export function firstKnownLanguage(tags: readonly string[]): Language | undefined {
  return tags.map((tag) => tag.toLowerCase().split(/[-_]/, 1)[0]).find(isLanguage)
}

/** Whether a string names a language of the platform. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}
