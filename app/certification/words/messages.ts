// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Certificates as their holder sees them, and the confirmation of the name before the award.
 */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    awardedEmail: { name: string | number }
    changedEmail: { name: string | number }
    declinedEmail: { name: string | number }
    nameConfirmed: { date: string | number }
    'foreign-character': { character: string | number }
    completed: { programme: string | number }
    amount: { hours: number; modules: number }
    test: { passMark: string | number; percent: string | number }
    moduleVersion: { number: string | number }
    expiredText: { date: string | number }
    suspendedText: { date: string | number; reason: string | number }
    revokedText: { date: string | number; reason: string | number }
    revokedHelp: { issuer: string | number }
    alteredText: { code: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
