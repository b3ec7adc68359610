// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The pages of one’s own record: choosing the form of placement, and what is still needed. */
export const myRecordMessages: Catalogue<
  keyof typeof kk.myRecord,
  { withBodyCount: { count: number } }
> = {
  kk: kk.myRecord,
  ru: ru.myRecord,
  en: en.myRecord,
}
