// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The page on which somebody changes the e-mail address of their account, and the pages that
 * the letters lead to: /new-email/:token, /former-email/:token. {email} is an address,
 * {until} a moment.
 */
export const emailChangeMessages: Catalogue<
  keyof typeof kk.emailChange,
  {
    now: { email: string | number }
    awaited: { email: string | number; until: string | number }
    awaitedHint: { email: string | number }
    confirmLead: { email: string | number }
  }
> = {
  kk: kk.emailChange,
  ru: ru.emailChange,
  en: en.emailChange,
}
