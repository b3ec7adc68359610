// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**  */
export const transferEmailMessages: Catalogue<
  keyof typeof kk.transferEmail,
  { text: { link: string | number; name: string | number } }
> = {
  kk: kk.transferEmail,
  ru: ru.transferEmail,
  en: en.transferEmail,
}
