// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What the site shows where there is no connection, from what the browser keeps. */
export const offlineMessages: Catalogue<keyof typeof kk.offline> = {
  kk: kk.offline,
  ru: ru.offline,
  en: en.offline,
}
