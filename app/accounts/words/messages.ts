// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Pages of registration, sign-in and the account, and the administrator’s list of people.
 * Formal, calm; the reader is «сіз», «вы».
 */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    mixedInOne: { name: string | number }
    confirmLead: { email: string | number; name: string | number }
    iinKnown: { masked: string | number }
    peopleSearchHint: { fewest: number }
    rolesTitle: { name: string | number }
    heldSince: { date: string | number }
    removeRole: { role: string | number }
    wholeRegion: { region: string | number }
    'refused-other-address-text': { address: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
