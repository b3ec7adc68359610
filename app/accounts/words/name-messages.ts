// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * How the site reads a name that was typed, and the ways to have it read otherwise. Surname
 * first.
 */
export const nameMessages: Catalogue<
  keyof typeof kk.name,
  {
    turned: { name: string | number }
    swap: { surname: string | number }
    confirmSwap: { surname: string | number }
  }
> = {
  kk: kk.name,
  ru: ru.name,
  en: en.name,
}
