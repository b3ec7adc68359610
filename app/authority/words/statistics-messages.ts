// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Figures about records of the officer’s own region. No person is named. */
export const statisticsMessages: Catalogue<
  keyof typeof kk.statistics,
  { lead: { place: string | number } }
> = {
  kk: kk.statistics,
  ru: ru.statistics,
  en: en.statistics,
}
