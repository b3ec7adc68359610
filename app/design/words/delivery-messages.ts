// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Said at the end of a form that waited in the browser for a connection. */
export const deliveryMessages: Catalogue<keyof typeof kk.delivery> = {
  kk: kk.delivery,
  ru: ru.delivery,
  en: en.delivery,
}
