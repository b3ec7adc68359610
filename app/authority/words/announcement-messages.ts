// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Long lists that are announced beforehand and vouched for by a second officer. */
export const announcementMessages: Catalogue<
  keyof typeof kk.announcement,
  {
    count: { people: number }
    by: { moment: string | number; name: string | number }
    vouchedBy: { moment: string | number; name: string | number }
    vouch: { people: number }
  }
> = {
  kk: kk.announcement,
  ru: ru.announcement,
  en: en.announcement,
}
