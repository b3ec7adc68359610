// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Signing in with a second factor: setting it up, giving the code, and recovery codes. Read
 * by trainers, officers and administrators, who must have one.
 */
export const factorMessages: Catalogue<
  keyof typeof kk.factor,
  {
    codesFor: { email: string | number; site: string | number }
    state: { date: string | number }
    stateCodes: { count: number }
    adminSet: { date: string | number }
  }
> = {
  kk: kk.factor,
  ru: ru.factor,
  en: en.factor,
}
