// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The page of help in an emergency. */
export const helpPageMessages: Catalogue<keyof typeof kk.helpPage> = {
  kk: kk.helpPage,
  ru: ru.helpPage,
  en: en.helpPage,
}
