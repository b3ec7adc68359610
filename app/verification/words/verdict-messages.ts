// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The verdict on a certificate. Also in the file for checks without a connection. A wrong
 * shade can do harm: “valid” is said of the certificate, never of the person.
 */
export const verdictMessages: Catalogue<
  keyof typeof kk.verdict,
  {
    notYetValidText: { date: string | number }
    expiredText: { date: string | number }
    revokedText: { date: string | number }
  }
> = {
  kk: kk.verdict,
  ru: ru.verdict,
  en: en.verdict,
}
