// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** E-mails to administrators when a check of lists looks like a search for people. */
export const alarmEmailMessages: Catalogue<
  keyof typeof kk.alarmEmail,
  {
    text: {
      link: string | number
      name: string | number
      officer: string | number
      site: string | number
    }
  }
> = {
  kk: kk.alarmEmail,
  ru: ru.alarmEmail,
  en: en.alarmEmail,
}
