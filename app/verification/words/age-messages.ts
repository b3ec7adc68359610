// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** How long ago something was, in brackets or at the end of a sentence of the verifier. */
export const ageMessages: Catalogue<
  keyof typeof kk.age,
  {
    year: { count: number }
    month: { count: number }
    day: { count: number }
    hour: { count: number }
    minute: { count: number }
  }
> = {
  kk: kk.age,
  ru: ru.age,
  en: en.age,
}
