import type { Language } from '../../platform/i18n/language'
import type { LibraryUnit } from './library'

/** What a list says of a unit, in one language. */
export function listUnit({ slug, minutes, texts }: LibraryUnit, language: Language) {
  const { title, summary } = texts[language]
  return { slug, title, summary, minutes }
}
