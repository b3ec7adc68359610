// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What ends every e-mail. */
export const emailMessages: Catalogue<
  keyof typeof kk.email,
  { farewell: { contact: string | number; site: string | number } }
> = {
  kk: kk.email,
  ru: ru.email,
  en: en.email,
}
