// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The requirements record: a person’s own page, and the pages that show who looked at it. */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    throttled: { minutes: number }
    iinLastFour: { digits: string | number }
    lookLasts: { moment: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
