// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** E-mails to a person about their record. The subject is neutral. */
export const emailMessages: Catalogue<
  keyof typeof kk.email,
  {
    endings: { link: string | number; name: string | number }
    decision: { link: string | number; name: string | number }
  }
> = {
  kk: kk.email,
  ru: ru.email,
  en: en.email,
}
