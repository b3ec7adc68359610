// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What is said of a form that was not taken from whoever sent it. */
export const refusedSenderMessages: Catalogue<
  keyof typeof kk.refusedSender,
  {
    'other-person-title': { name: string | number }
    'other-person-text': { name: string | number }
    'unmarked-text': { name: string | number }
    sendAs: { name: string | number }
    goOnAs: { name: string | number }
  }
> = {
  kk: kk.refusedSender,
  ru: ru.refusedSender,
  en: en.refusedSender,
}
