// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Sentences inside the signed digital certificate (Open Badges 3.0); wallets show them. They
 * are signed: once issued they never change.
 */
export const credentialMessages: Catalogue<
  keyof typeof kk.credential,
  {
    description: { hours: number; modules: string | number }
    training: { part: string | number; title: string | number }
    criteriaWithTest: { passMark: string | number }
  }
> = {
  kk: kk.credential,
  ru: ru.credential,
  en: en.credential,
}
