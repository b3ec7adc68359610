// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Words of the page in the archive of somebody’s own data. */
export const archiveMessages: Catalogue<
  keyof typeof kk.archive,
  { made: { date: string | number; site: string | number }; papers: { link: string | number } }
> = {
  kk: kk.archive,
  ru: ru.archive,
  en: en.archive,
}
