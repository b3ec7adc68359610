// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Looking for words in lessons, the library, help and programmes. */
export const searchMessages: Catalogue<
  keyof typeof kk.search,
  { found: { count: number }; firstWords: { count: number }; page: { page: number; pages: number } }
> = {
  kk: kk.search,
  ru: ru.search,
  en: en.search,
}
