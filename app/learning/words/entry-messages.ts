// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What a reader writes down for themselves in a lesson (a reflection), and the page on which
 * they find all of it again.
 */
export const entryMessages: Catalogue<
  keyof typeof kk.entry,
  { atMost: { most: number }; savedOn: { date: string | number }; tooLong: { most: number } }
> = {
  kk: kk.entry,
  ru: ru.entry,
  en: en.entry,
}
