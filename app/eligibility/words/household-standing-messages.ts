// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What the adults who apply together see of each other: only whether the training is done. */
export const householdStandingMessages: Catalogue<
  keyof typeof kk.householdStanding,
  {
    own: { name: string | number }
    until: { date: string | number }
    openOf: { name: string | number }
  }
> = {
  kk: kk.householdStanding,
  ru: ru.householdStanding,
  en: en.householdStanding,
}
