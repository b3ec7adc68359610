// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The pages that say who answers for the site: contact, privacy, terms of use. */
export const siteMessages: Catalogue<
  keyof typeof kk.site,
  { version: { date: string | number; number: string | number } }
> = {
  kk: kk.site,
  ru: ru.site,
  en: en.site,
}
