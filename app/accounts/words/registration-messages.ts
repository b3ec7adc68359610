// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The page after registration: an e-mail is under way, and what to do when it does not come.
 */
export const registrationMessages: Catalogue<
  keyof typeof kk.registration,
  {
    sentTo: { email: string | number; moment: string | number }
    sentToAddress: { email: string | number }
    notDelivered: { email: string | number }
  }
> = {
  kk: kk.registration,
  ru: ru.registration,
  en: en.registration,
}
