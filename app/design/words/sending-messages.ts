// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Said by the page itself while a form is sent, also where there is no connection. */
export const sendingMessages: Catalogue<keyof typeof kk.sending> = {
  kk: kk.sending,
  ru: ru.sending,
  en: en.sending,
}
