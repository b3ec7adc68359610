// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** A minute’s pause in a lesson or a text of the library. */
export const breatheMessages: Catalogue<keyof typeof kk.breathe> = {
  kk: kk.breathe,
  ru: ru.breathe,
  en: en.breathe,
}
