// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Pages that say that a form was not taken because it came from another person’s page, an
 * old page or another site. The reader may be worried: calm, one way on.
 */
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
