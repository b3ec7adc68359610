// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Adults who apply together: how one invites another, accepts, and leaves. Never called a
 * family: the law asks only who applies with whom.
 */
export const householdMessages: Catalogue<
  keyof typeof kk.household,
  {
    memberYou: { name: string | number }
    invitedUntil: { date: string | number }
    retractOf: { email: string | number }
    full: { most: string | number }
    joinLead: { name: string | number }
    deadLead: { email: string | number }
  }
> = {
  kk: kk.household,
  ru: ru.household,
  en: en.household,
}
