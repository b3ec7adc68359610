// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The list of devices on which somebody is signed in, and signing them out. */
export const sessionMessages: Catalogue<
  keyof typeof kk.session,
  {
    beganAt: { date: string | number }
    usedAt: { date: string | number }
    endOf: { device: string | number }
  }
> = {
  kk: kk.session,
  ru: ru.session,
  en: en.session,
}
