// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** E-mails to the officers of a region about a record that is asked for or was given. */
export const transferEmailMessages: Catalogue<
  keyof typeof kk.transferEmail,
  { text: { link: string | number; name: string | number } }
> = {
  kk: kk.transferEmail,
  ru: ru.transferEmail,
  en: en.transferEmail,
}
