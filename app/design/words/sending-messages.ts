// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What is said where there may be no line to ask the server for words: all of it travels with the script. */
export const sendingMessages: Catalogue<keyof typeof kk.sending> = {
  kk: kk.sending,
  ru: ru.sending,
  en: en.sending,
}
