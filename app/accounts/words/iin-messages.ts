// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What an IIN rests on, and how one is taken off an account or moved to another. */
export const iinMessages: Catalogue<
  keyof typeof kk.iin,
  { seeHint: { digits: string | number }; throttled: { minutes: number } }
> = {
  kk: kk.iin,
  ru: ru.iin,
  en: en.iin,
}
