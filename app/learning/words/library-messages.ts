// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The library of short texts for the months after a child came home: its list, a text of it,
 * the ways there.
 */
export const libraryMessages: Catalogue<
  keyof typeof kk.library,
  {
    numberedTitle: { number: number; of: number }
    minutes: { minutes: number }
    place: { group: string | number }
    more: { group: string | number }
  }
> = {
  kk: kk.library,
  ru: ru.library,
  en: en.library,
}
