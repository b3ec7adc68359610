// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * On what an IIN rests (the person’s word, a document), and how an administrator takes one
 * off an account or moves it to another.
 */
export const iinMessages: Catalogue<
  keyof typeof kk.iin,
  { seeHint: { digits: string | number }; throttled: { minutes: number } }
> = {
  kk: kk.iin,
  ru: ru.iin,
  en: en.iin,
}
