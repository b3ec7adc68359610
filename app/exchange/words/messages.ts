// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Software of authorities that reads records through the API: its secrets, rights and
 * webhooks. Read by administrators.
 */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    since: { date: string | number }
    secretOf: { date: string | number }
    revokeSecretOf: { date: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
