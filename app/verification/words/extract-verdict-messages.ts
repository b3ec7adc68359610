// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The verdict on an extract of a record. */
export const extractVerdictMessages: Catalogue<
  keyof typeof kk.extractVerdict,
  {
    genuineText: { moment: string | number }
    since: { date: string | number }
    until: { date: string | number }
  }
> = {
  kk: kk.extractVerdict,
  ru: ru.extractVerdict,
  en: en.extractVerdict,
}
