import { fillWords } from '../../platform/i18n/late-words'
import type { Language } from '../../platform/i18n/language'

const files = {
  kk: () => import('./words-kk'),
  ru: () => import('./words-ru'),
  en: () => import('./words-en'),
}

/**
 * Loads the words of the page's language, which the files of the verification page do not carry (catalogues/inline-words).
 * While the site is changed they do: every module has the words of all languages. A group that these files begin to use is added to
 * each of the three.
 *
 * @throws Error when a group is missing, or the file cannot be had.
 */
export async function loadWords(language: Language): Promise<void> {
  if (import.meta.env.DEV) return
  fillWords((await files[language]()).words)
}
