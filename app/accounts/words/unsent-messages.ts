// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Asked of whoever signs out while answers of theirs still wait in the browser. */
export const unsentMessages: Catalogue<keyof typeof kk.unsent, { lead: { count: number } }> = {
  kk: kk.unsent,
  ru: ru.unsent,
  en: en.unsent,
}
