// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Options side by side in a lesson, of which its reader ticks what matters to them. */
export const compareMessages: Catalogue<keyof typeof kk.compare> = {
  kk: kk.compare,
  ru: ru.compare,
  en: en.compare,
}
