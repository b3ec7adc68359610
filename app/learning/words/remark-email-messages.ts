// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The e-mail to a learner whose note on a lesson was answered; it tells a stranger nothing. */
export const remarkEmailMessages: Catalogue<
  keyof typeof kk.remarkEmail,
  { text: { link: string | number; name: string | number } }
> = {
  kk: kk.remarkEmail,
  ru: ru.remarkEmail,
  en: en.remarkEmail,
}
